const logFactorials: number[] = [0];

/** Natural logarithm of n!, for whole n from 0. */
function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; ++k) logFactorials.push(logFactorials[k - 1]! + Math.log(k));
  return logFactorials[n]!;
}

/**
 * How likely at least `both` common papers are when `inA` and `inB` of `all` papers are drawn without regard to each other: the upper
 * tail of the hypergeometric distribution, which is Fisher's exact test, one-sided (Fisher 1934). 0 to 1.
 */
export function sharedByChance(both: number, inA: number, inB: number, all: number): number {
  const least = Math.max(0, inA + inB - all);
  const most = Math.min(inA, inB);
  if (both <= least) return 1;
  if (both > most) return 0;
  let chance = Math.exp(
    logFactorial(inA) +
      logFactorial(all - inA) +
      logFactorial(inB) +
      logFactorial(all - inB) -
      logFactorial(all) -
      logFactorial(both) -
      logFactorial(inA - both) -
      logFactorial(inB - both) -
      logFactorial(all - inA - inB + both)
  );
  let tail = chance;
  for (let k = both; k < most && chance > tail * 1e-17; ++k) {
    chance *= ((inA - k) * (inB - k)) / ((k + 1) * (all - inA - inB + k + 1));
    tail += chance;
  }
  return Math.min(1, tail);
}
