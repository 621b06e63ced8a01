/**
 * The function itself, but what it has computed for two things (a corpus and the papers selected, say) and the same further arguments
 * is kept as long as both things are: a click that only opens a list changes no selection. Further arguments are compared as JSON.
 * Whoever gets a result shares it, and must not change it.
 */
export function kept<One extends object, Other extends object, Rest extends readonly unknown[], Result>(
  compute: (one: One, other: Other, ...rest: Rest) => Result
): (one: One, other: Other, ...rest: Rest) => Result {
  const known = new WeakMap<One, WeakMap<Other, Map<string, {result: Result}>>>();
  return (one, other, ...rest) => {
    let byOther = known.get(one);
    if (!byOther) known.set(one, (byOther = new WeakMap()));
    let byRest = byOther.get(other);
    if (!byRest) byOther.set(other, (byRest = new Map()));
    const key = JSON.stringify(rest);
    let found = byRest.get(key);
    if (!found) byRest.set(key, (found = {result: compute(one, other, ...rest)}));
    return found.result;
  };
}
