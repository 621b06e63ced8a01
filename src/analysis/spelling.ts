const americanEndings: readonly [RegExp, string][] = [
  [/(behavi|col|neighb|fav|lab|hon|vap|tum|flav|hum|rig|vig|harb|endeav|od|rum|arm|sav)our/, "$1or"],
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
  [/^(cata|dia|ana|homo|mono)logue$/, "$1log"],
  [/dgement$/, "dgment"],
  [/^(anti)?ageing$/, "$1aging"],
  [/^aluminium/, "aluminum"],
  [/sulph/, "sulf"],
  [/^plough/, "plow"],
  [/^mould/, "mold"],
  [/^sceptic/, "skeptic"],
  [/^tyre$/, "tire"],
  [/^cheque$/, "check"],
  [/^disc$/, "disk"],
  // ae and oe in the stems of medicine and of old things: not in "aerial", "daemon", "poet" or "shoestring"
  [/(?<!d)aem(?=i[ac]|o|at)/, "em"],
  [/aesth/, "esth"],
  [/(^|[^e])paed(?=[io])/, "$1ped"],
  [/^aetio/, "etio"],
  [/^palaeo/, "paleo"],
  [/^archaeo/, "archeo"],
  [/^gynaec/, "gynec"],
  [/^(f|c)aec(?=al|um)/, "$1ec"],
  [/^caesar(?=[ei]an$)/, "cesar"],
  [/^foet(?=us|al|o)/, "fet"],
  [/^(anti|phyto|xeno)?oestr/, "$1estr"],
  [/(^|o)oesoph/, "$1esoph"],
  [/(?<!angi)oedem/, "edem"],
  [/(rrh|pn)oea/, "$1ea"],
  [/^coeliac$/, "celiac"],
  [/^homoeo/, "homeo"],
  [/^amoeb/, "ameb"],
  [/^manoeuvr(?:e(?!d|r)|(?=[ei]))/, "maneuver"]
];

const greek = new Map(
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho - sigma tau upsilon phi chi psi omega"
    .split(" ")
    .map((name, i) => [String.fromCodePoint(0x3b1 + i), name])
);

/** A word (in lower case, in the singular) in American spelling; a Greek letter by its name. */
export function american(word: string): string {
  if (word.length < 4) return greek.get(word) ?? word;
  for (const [british, spelling] of americanEndings) if (british.test(word)) return word.replace(british, spelling);
  return word;
}

/** Plurals that no ending tells, with their singular. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(
  "mice mouse, children child, grandchildren grandchild, schoolchildren schoolchild, women woman, men man, teeth tooth, feet foot, geese goose, lice louse, oxen ox, leaves leaf, wolves wolf, shelves shelf, knives knife, halves half, calves calf, loaves loaf, thieves thief, hooves hoof, vortices vortex, automata automaton, loci locus, spectra spectrum, nuclei nucleus, stimuli stimulus, radii radius, foci focus, fungi fungus, strata stratum, quanta quantum, maxima maximum, minima minimum, optima optimum, equilibria equilibrium, bacteria bacterium, mitochondria mitochondrion, polyhedra polyhedron, ganglia ganglion, crises crisis, diagnoses diagnosis, metastases metastasis"
    .split(", ")
    .map((pair) => pair.split(" ") as [string, string])
);

/** Plurals of words that end in -che, which lose an s alone: "headaches", "caches", unlike "branches". */
export const pluralOfChe =
  /(?:(?:^|head|tooth|back|stomach|belly|heart|ear)ache|avalanche|niche|cache|m[ou]+stache|^psyche|cliche|creche)s$/;
