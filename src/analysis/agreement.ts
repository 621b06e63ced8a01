const singular = new Set(["bias", "gas", "atlas", "chaos", "lens", "bayes", "series", "species", "news", "pancreas"]);

/** Whether a topic's label takes a plural verb: "transformers", "mixtures of experts"; not "k-means", "statistics" or "analysis". */
export function isPlural(label: string): boolean {
  const head = label.split(/\s+(?:of|in|for|with|on|from|by|over|to)\s+/)[0]!;
  const last = head.split(/\s+/).at(-1)!;
  if (/^[A-Z0-9]+s$/.test(last)) return /^[A-Z]+s$/.test(last);
  const word = last.toLowerCase();
  if (/^(?:data|criteria|phenomena|people|children|mice|spectra|vertices|matrices)$/.test(word)) return true;
  return /[^siu]s$/.test(word) && !/(?:^k-means|ics)$/.test(word) && !singular.has(word);
}

/** The verb that fits a label: `agreeing("transformers", "is", "are")` is "are". */
export function agreeing(label: string, one: string, many: string): string {
  return isPlural(label) ? many : one;
}
