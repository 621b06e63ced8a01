import {isKnown} from "./method-known.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {escape} from "./method-title-prefix.ts";
import {nameKey} from "./names.ts";

/** Title phrases after "with" or "via", for papers whose abstract uses one as its own name and gives no other. */
export function titleTails(title: Clause, abstract: Clause[]): Candidate[] {
  const {words, field} = title;
  const text = field.text;
  for (let i = words.length - 2; i > 0; --i) {
    if (!/^(?:with|via|by|using|through)$/.test(words[i]!.lower) || words[i]!.before !== "") continue;
    let end = i + 1;
    while (end < words.length && (end === i + 1 || words[end]!.before === "") && words[end]!.shape !== "lower") ++end;
    if (end - i - 1 < 2 || end - i - 1 > 5 || (end < words.length && words[end]!.before === "")) return [];
    const [start, stop] = [words[i + 1]!.start, words[end - 1]!.end];
    const phrase = text.slice(start, stop);
    if (isKnown(phrase)) return [];
    const short = abbreviated(phrase, abstract);
    for (const clause of abstract) {
      const body = clause.text;
      const base = clause.words[0]?.start ?? 0;
      for (const form of short ? [short, phrase] : [phrase]) {
        const capital =
          form === phrase &&
          body.includes(phrase) &&
          !body.startsWith(phrase) &&
          !clause.definitions.some((d) => d.long === phrase);
        const owned = new RegExp(`\\b(?:our|proposed)\\s+(${escape(form)})\\b`, "i").exec(body);
        if (!capital && !owned) continue;
        const at = owned ? owned.index + owned[0].length - form.length : body.indexOf(phrase);
        const from = clause.field.text.indexOf(body.slice(at, at + form.length), base - 1);
        return [
          {
            name: body.slice(at, at + form.length),
            expansion: form === phrase ? null : phrase,
            role: "proposed",
            rule: "title with NAME",
            weight: 5,
            field: clause.field,
            start: from,
            end: from + form.length
          }
        ];
      }
    }
    return [];
  }
  return [];
}

/** The phrase with its last words written as the acronym that the abstract defines for them. */
function abbreviated(phrase: string, abstract: Clause[]): string | null {
  for (const clause of abstract)
    for (const d of clause.definitions) {
      const at = nameKey(phrase).indexOf(nameKey(d.long));
      if (at > 0) return phrase.slice(0, phrase.length - d.long.length) + d.short;
    }
  return null;
}
