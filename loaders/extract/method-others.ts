import type {Place} from "./method-kind-evidence.ts";

const unit =
  /^(?:[yzafpnµμmcdhkKMGTPEZY]?(?:Hz|eV|Da|Pa|Wh|Ah|pc|bps|VA|bp|Gy|Sv|iB|Wth|We|Bq|mol|cal)|dB\p{L}{1,2}|mmHg|[kMG]?FLOPS?)(?:-|$)/u;
/** "kHz", "GeV", "keV-scale": a unit of measure. */
export function isUnit(word: string): boolean {
  return unit.test(word);
}

/** "TNF-α", "PGC-1α", "NF-κB": an acronym and a Greek letter. */
const factor = /^\p{Lu}{1,3}(?:-?\d{0,2})?-?\p{Script=Greek}\d?\p{Lu}?$/u;
/** "HbA1c"; "BaTiO3" and "NaCl" by the symbols of the elements. */
const haemoglobin = /^HbA\d\p{Ll}?$/u;
const element =
  "A[cglrstu]|B[aeir]?|C[adelorsu]?|D[y]|E[ru]|F[e]?|G[ade]|H[fgo]?|I[nr]?|K|L[aiu]|M[gno]|N[abdi]?|O[s]?|P[bdtr]?|R[behu]|S[bceimnr]?|T[abeiml]|U|V|W|Xe|Yb?|Z[nr]";
const formula = new RegExp(`^(?:(?=\\p{L}*\\d)(?:(?:${element})\\d*){2,}|(?!Co)(?=.*\\p{Ll})(?:${element}){2})$`, "u");

/** Firms, goods and places that are written as names of methods are. */
const firms = new Set(
  "LinkedIn TikTok WhatsApp WeChat PayPal eBay iPhone iPad iPod iOS macOS MacOS CalTech BioNTech AstraZeneca SpaceX".split(
    " "
  )
);

/** Nouns before and behind a name that molecules, cells, firms, places and goods have. */
const matterAfter =
  /^\s+(?:\p{Ll}+\s+)?(?:levels?|expression|cells?|genes?|proteins?|receptors?|antibod(?:y|ies)|m?RNA|concentrations?|pathways?|mutations?|mutants?|strains?|inhibitors?|agonists?|antagonists?|infections?|vaccines?|virus|secretion|signall?ing|serum|plasma|patients|mice|alloys?|thin\s+films?|nanoparticles?|crystals?|monolayers?|galaxies|clusters?\s+of\s+galaxies|employees|smartphones?|phones?|stores?|shoppers|customers|campus|headquarters|Inc|Corp|Ltd|GmbH)\b/u;
const matterBefore =
  /\b(?:serum|plasma|levels?\s+of|expression\s+of|concentrations?\s+of|secretion\s+of|infection\s+with|infected\s+with|cytokines?|chemokines?|biomarkers?|companies|company|firms?|retailers?|universit(?:y|ies)\s+of|headquartered\s+in|city\s+of)\s+(?:(?:such\s+as|like|including)\s+)?$/u;

/** Whether a word written as a name is a molecule, a firm or a place by its form, or by the words around it. */
export function isNoMethod(name: string, {before, after}: Place): boolean {
  return (
    firms.has(name) ||
    factor.test(name) ||
    haemoglobin.test(name) ||
    formula.test(name) ||
    matterAfter.test(after) ||
    matterBefore.test(before)
  );
}
