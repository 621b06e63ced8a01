const words = `ability able abstract achieve achieved addition address advance advantage aim algorithm allow analysis analyze
apply application approach architecture article aspect attention available average base baseline benchmark better case challenge
challenging change code common compare comparison complex complexity compute computation computational conclude condition consider
contribution current data dataset define demonstrate dependent design detail develop development different difficult direct discuss
distribution domain due effect effective efficient effort empirical enable end error estimate evaluate evaluation evidence example
existing experiment experimental explore extend extensive factor feature field final find finding first focus form framework function
further general give goal good high however identify illustrate implement importance important improve improvement include increase
information input insight interest introduce investigate issue key knowledge known large lead learn learning less level like limit
limitation literature low main make many mean measure method methodology model more multiple need network new novel number numerical
observe obtain often order outperform output overall paper parameter part particular perform performance point possible potential
practical practice present previous principle prior problem procedure process propose property provide purpose quality question range
rate real recent reduce relate relevant report represent require research result reveal review role sample scale scheme science second
section set setting show significant similar simple simulation single size small solution solve space specific standard state step
structure study sub suggest support system task technique term test theoretical theory time tool train training type understand
understanding use useful user value various version way well wide work world yield`;

const generic = new Set(words.split(/\s+/));

/** Whether a word says nothing about a field because papers of any field use it: "method", "results", "proposed". */
export function isGenericWord(word: string): boolean {
  const folded = word.toLowerCase();
  const stems = [folded, ...["s", "es", "d", "ed", "ing", "ly"].map((ending) => without(folded, ending))];
  return stems.some((stem) => generic.has(stem) || generic.has(`${stem}e`) || generic.has(stem.replace(/i$/, "y")));
}

function without(word: string, ending: string): string {
  return word.length > ending.length + 2 && word.endsWith(ending) ? word.slice(0, -ending.length) : word;
}
