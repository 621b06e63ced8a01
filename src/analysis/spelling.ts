const americanEndings: readonly [RegExp, string][] = [
  [/(behavi|col|neighb|fav|lab|hon|vap|tum|flav|hum|rig|harb|endeav)our/, "$1or"],
  [/(cent|met|fib|theat|lit|calib|spect)re$/, "$1er"],
  [/(.[^aeiou]|[aeiou][lrvt])isation/, "$1ization"],
  [/(.{2}(?:al|an|ar|at|en|er|es|et|gn|ic|im|in|it|on|or))is(e|ed|er|ers|ing)$/, "$1iz$2"],
  [/(anal|catal|paral)ys(e|ed|er|ing)$/, "$1yz$2"],
  [/(mod|lab|lev|chann|tunn|canc|trav)ell(ed|ing|er)$/, "$1el$2"],
  [/(sign|equ)all(ed|ing)$/, "$1al$2"],
  [/^(def|off|lic)ence$/, "$1ense"],
  [/^artefact/, "artifact"],
  [/^programme$/, "program"],
  [/^grey/, "gray"],
  [/^(cata|dia)logue$/, "$1log"]
];

/** A word (in lower case, in the singular) in American spelling. */
export function american(word: string): string {
  if (word.length < 4) return word;
  for (const [british, spelling] of americanEndings) if (british.test(word)) return word.replace(british, spelling);
  return word;
}
