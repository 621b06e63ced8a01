import counts from "./background.json" with {type: "json"};

/** How common a word or phrase is in research papers at large. */
export interface Frequency {
  papers: number;
  /** Papers with it in their title: of words that name a subject a fifth and more, of others next to none. */
  titles: number;
}

/** Papers that the frequencies were counted in. */
export const backgroundPapers = counts.papers;

const frequencies = new Map<string, Frequency>();
const written = new Map<string, string>();
const singleWords = new Set<string>();

for (const line of counts.terms) {
  const [papers, titles] = line.split(" ").slice(-2).map(Number);
  const form = line.split(" ").slice(0, -2).join(" ");
  const key = form.replaceAll(" ", "").toLowerCase();
  const known = frequencies.get(key);
  if (!known || known.papers < papers!) frequencies.set(key, {papers: papers!, titles: titles!});
  if (!form.includes(" ")) singleWords.add(key);
  if (form !== form.toLowerCase()) written.set(key, form);
}

/** Frequency of a key (words written together); null for one too rare to be in the list. */
export function backgroundFrequency(key: string): Frequency | null {
  return frequencies.get(key) ?? null;
}

/** A word as research papers write it, if that is not in lower case: "Gaussian", "GPU". */
export function backgroundForm(key: string): string | null {
  return written.get(key) ?? null;
}

/** Whether papers write a key as one word. */
export function isKnownWord(key: string): boolean {
  return singleWords.has(key);
}

/** Whether papers write a key as several words: "longterm", as in "long term". */
export function isKnownPhrase(key: string): boolean {
  return frequencies.has(key) && !singleWords.has(key);
}
