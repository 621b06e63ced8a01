import {isOthers} from "./code-status.ts";
import {isUsedTool} from "./code-used.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {acceptable, acceptableShort, clauseStart, proposal} from "./method-words.ts";
import {compactKey} from "./names.ts";
import type {NameWord} from "./names.ts";

const repository = /\b(?:github|gitlab|bitbucket|codeberg|gitee)\.(?:com|org)\/[\w.-]+\/([\w.-]+)/g;
const succeeds =
  /^\s+(?:(?:not only|also|significantly|consistently|substantially|effectively|then|can|further)\s+)?(?:outperforms?|achieves?|improves?|surpass(?:es)?|demonstrates?|generalizes?|reduces?|consists?|attains?|yields?|delivers?|establishes|accelerates)\b/;

/** Names in an abstract that the paper's repository bears: "NAME" and …/NAME, …/NAME-pytorch. */
export function namesOfRepository(abstract: readonly Clause[]): Candidate[] {
  const text = abstract[0]?.field.text ?? "";
  const found: Candidate[] = [];
  for (const match of text.matchAll(repository)) {
    if (isOthersRepository(abstract, match)) continue;
    const written = match[1]!.replace(/\.git$|\.+$/, "");
    const [whole, first] = [compactKey(written), compactKey(written.split(/[-_.]/)[0]!)];
    const bears = (name: string) => name.length > 2 && acceptable(name) && [whole, first].includes(compactKey(name));
    const named = firstWord(abstract, (word) => word.shape === "odd" && bears(word.text));
    if (named) found.push(proposal(named.clause, named.word.start, named.word.end, "name of the repository", 6));
  }
  return found;
}

/** Whether the sentence of a repository's address says that it is somebody else's. */
function isOthersRepository(abstract: readonly Clause[], {index, 0: written}: RegExpExecArray): boolean {
  const clause = abstract.findLast((one) => clauseStart(one) <= index);
  if (!clause) return false;
  const {text} = clause.field;
  const start = clauseStart(clause);
  const before = text.slice(start, index);
  return (
    isOthers(before, text.slice(index + written.length, start + clause.text.length)) || isUsedTool(before, written)
  );
}

/** Acronyms of words in the title whose results a paper tells, for papers that propose no other name. */
export function likelyNames(abstract: readonly Clause[]): Candidate[] {
  const text = abstract[0]?.field.text ?? "";
  for (const clause of abstract.slice(1))
    for (const d of clause.definitions) {
      if (
        !acceptableShort(clause, d) ||
        d.short.endsWith("s") ||
        !compactKey(clause.title).includes(compactKey(d.long)) ||
        !/\b(?:we|our|this (?:paper|work|study))\b/i.test(clause.text)
      )
        continue;
      for (let at = text.indexOf(d.short, d.shortEnd); at >= 0; at = text.indexOf(d.short, at + 1))
        if (succeeds.test(text.slice(at + d.short.length, at + d.short.length + 40)))
          return [proposal(clause, d.shortStart, d.shortEnd, "“NAME outperforms”", 1, d.long)];
    }
  return [];
}

function firstWord(
  clauses: readonly Clause[],
  wanted: (word: NameWord) => boolean
): {clause: Clause; word: NameWord} | null {
  for (const clause of clauses) {
    const word = clause.words.find(wanted);
    if (word) return {clause, word};
  }
  return null;
}
