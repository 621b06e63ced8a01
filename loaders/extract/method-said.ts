import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import {strong, weak} from "./method-verbs.ts";
import {acceptable, proposal} from "./method-words.ts";
import type {NameWord} from "./names.ts";

/**
 * The name that a sentence begins with and says to be the authors' own: "NAME, our sorting algorithm, …", "NAME is our …",
 * "NAME is a system that we built"; or to be new, where the title names it: "NAME is a new index".
 */
export function saidToBeOwn(clause: Clause): Candidate | null {
  const {words, field, title} = clause;
  const run = nameRun(words, 0);
  const [first, next] = [words[0], words[run]];
  if (!first || !next || run === 0 || !/^[“"]?$/.test(first.before)) return null;
  const [start, end] = [first.start, words[run - 1]!.end];
  const name = field.text.slice(start, end);
  if (first.shape !== "odd" || words.slice(0, run).some(({shape}) => shape === "lower") || !acceptable(name))
    return null;
  const isSubject = next.before === "" && next.lower === "is";
  if (!isSubject && next.before !== ",") return null;
  const at = isSubject ? run + 1 : run;
  const head = headAt(words, at);
  if (head === 0) return null;
  const article = words[at]!.lower;
  const own =
    article === "our" ||
    (isSubject &&
      (isMadeByUs(words, head + 1) || (/^(?:new|novel)$/.test(words[at + 1]!.lower) && names(title, name))));
  return own ? proposal(clause, start, end, article === "our" ? "“NAME, our …”" : "“NAME is a …”", 7) : null;
}

/** Index of the head noun of the group "our sorting algorithm" that begins at a word; 0 where there is none. */
function headAt(words: readonly NameWord[], at: number): number {
  if (!/^(?:our|an?|the)$/.test(words[at]?.lower ?? "") || words[at]!.before === "(") return 0;
  let head = 0;
  for (let i = at + 1; i < at + 7 && words[i]?.before === ""; ++i)
    if (headKind(words[i]!.lower)) head = i;
    else if (head) break;
  return head;
}

/** "that we built", "we have developed". */
function isMadeByUs(words: readonly NameWord[], from: number): boolean {
  let at = from;
  if (/^(?:that|which)$/.test(words[at]?.lower ?? "")) ++at;
  if (words[at]?.lower !== "we") return false;
  if (words[at + 1]?.lower === "have") ++at;
  const verb = words[at + 1]?.lower ?? "";
  return strong.has(verb) || weak.has(verb);
}

/** Whether a title holds a name as a word of its own. */
function names(title: string, name: string): boolean {
  const at = title.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${title[at - 1] ?? ""}${title[at + name.length] ?? ""}`);
}
