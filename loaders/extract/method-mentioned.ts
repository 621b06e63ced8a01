import type {MethodKind} from "../../src/analysis/tables.ts";
import {backgroundForm, isKnownWord} from "./background.ts";
import {nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind, ownHeadKind} from "./method-kind.ts";
import {coordinations} from "./method-coordination.ts";
import {kindOf} from "./method-kind-evidence.ts";
import type {Place} from "./method-kind-evidence.ts";
import {isKnown, knownKind, longestKnown, mentionedKind} from "./method-known.ts";
import {isNoMethod, isUnit} from "./method-others.ts";
import {clauseStart, isCamel} from "./method-words.ts";
import {singularKey} from "./names.ts";
import type {NameWord} from "./names.ts";

/** A name that a sentence mentions, with its kind where the rule knows it. */
export interface Mention extends Candidate {
  kind: MethodKind;
}

/** The rules of names that everybody knows, and of short forms that a paper spells out. */
export const knownRule = "field-wide name";
export const writtenRule = "written as a name";
export const spelledRule = "“long form (NAME)”";

const compares =
  /(?:\b(?:such as|like|including|e\.g\.,?|compared (?:to|with)|outperform(?:s|ing|ed)?|over|baselines?|namely|and|or|versus|vs\.?|on|using|with|called)|[(,/])\s*$/i;
const dataHeads =
  /^(?:datasets?|data|corpus|corpora|benchmarks?|treebank|challenge|leaderboard|test|collection|suite)$/;
const demonym =
  /^(?:\p{Lu}\p{Ll}+(?:ese|ish|ench|erman|bic|ican|ian|eek|utch|indi|urdu|ali)|Urdu|Hindi|Wikipedia|Web|Internet|Twitter|Reddit|The|This|These|Our|We|In|On|For|New|Each|All|Both|Many|Most|Such|Two|Large|Other|Existing|Public|Real)$/u;
/** The letters of sets and powers of one letter: "ℝ³", "H¹-initial". */
const formula = /[\u2100-\u214f\u{1d400}-\u{1d7ff}]|(?:^|\s)\p{L}[\^²³¹\u2070-\u209f]+(?:\d*(?:-\p{Ll}|\s|$))/u;

/** Names of known things, and names that their writing or the words around them give away. */
export function mentionedIn(clause: Clause): Mention[] {
  const found: Mention[] = [];
  const {words, field} = clause;
  const push = (start: number, end: number, kind: MethodKind, rule: string, expansion: string | null = null) =>
    found.push({
      name: field.text.slice(start, end),
      expansion,
      role: "mentioned",
      rule,
      weight: 1,
      field,
      start,
      end,
      kind
    });
  for (let i = 0; i < words.length;) {
    const known = knownAt(clause, i);
    if (known) {
      push(words[i]!.start, words[known.end - 1]!.end, known.kind, knownRule);
      i = known.end;
      continue;
    }
    const word = words[i]!;
    if (word.shape !== "odd" && word.shape !== "capital") {
      ++i;
      continue;
    }
    const run = nameRun(words, i);
    const next = words[run];
    const after = next?.before === "" ? next.lower : "";
    const name = field.text.slice(word.start, words[run - 1]!.end);
    const odd = words.slice(i, run).some((w) => w.shape === "odd" && !isKnown(w.text));
    if (
      dataHeads.test(after) &&
      (after !== "data" || odd) &&
      !demonym.test(word.text) &&
      (i > 0 || odd) &&
      !formula.test(name) &&
      !knownKind(name) &&
      !(odd && field.text.includes(`(${name})`)) &&
      (after !== "test" || words[run + 1]?.lower === "set")
    )
      push(word.start, words[run - 1]!.end, "dataset", "“the NAME dataset”");
    else {
      for (let j = i; j < run; ++j) {
        const one = words[j]!;
        const inner = j > i ? knownAt(clause, j) : null;
        if (inner) {
          push(one.start, words[inner.end - 1]!.end, inner.kind, knownRule);
          j = inner.end - 1;
        } else if (one.shape === "odd" && one.text.length > 1 && !isKnown(one.text)) mentionOdd(clause, j, push);
      }
    }
    i = run > i ? run : i + 1;
  }
  for (const {names, kind} of coordinations(clause))
    for (const [from, to] of names) {
      const [start, end] = [words[from]!.start, words[to - 1]!.end];
      const name = field.text.slice(start, end);
      push(start, end, kind ?? kindOf(name, null, [placeOf(clause, start, end)]), "“NAME, NAME and NAME”");
    }
  for (const d of clause.definitions) {
    const kind =
      ownHeadKind(
        d.long
          .toLowerCase()
          .split(/[\s-]+/)
          .at(-1)!
          .replace(/s$/, "")
      ) ?? methodOfTheField(d.long);
    if (kind && knownKind(d.short) !== "common") push(d.shortStart, d.shortEnd, kind, spelledRule, d.long);
  }
  return found;
}

function methodOfTheField(long: string): MethodKind | undefined {
  const kind = knownKind(long);
  return kind === "common" ? undefined : kind;
}

type Push = (start: number, end: number, kind: MethodKind, rule: string) => void;

/** A word in mixed case as only names are: letters, digits and hyphens, no formula, measure or citation. */
function isWrittenAsName(word: NameWord): boolean {
  return (
    isCamel(word) &&
    !isUnit(word.text) &&
    /^\p{L}[\p{L}\p{N}.+-]*$/u.test(word.text) &&
    /\p{L}.*\p{L}.*\p{L}/u.test(word.text) &&
    /\p{Ll}\p{Lu}|\p{Lu}{2}|\p{Lu}\p{Ll}+[-.]?\p{N}/u.test(word.text) &&
    !isWordWithCapital(word) &&
    !/^\p{Lu}\p{L}{0,4}\+?\d{2}$|^(?:Mc|Mac|De|Le|La|Di|Van)\p{Lu}\p{Ll}+$/u.test(word.text)
  );
}

/** "eXplainable", "text-to-SQL": a word of the language with a capital for an acronym's sake, and what is made of what. */
function isWordWithCapital({text, lower}: NameWord): boolean {
  if (/^\p{Ll}+-to-/u.test(text)) return true;
  return (
    /^\p{Ll}\p{Lu}\p{Ll}+$|^\p{Lu}{2}\p{Ll}{3,}$/u.test(text) && isKnownWord(lower) && backgroundForm(lower) === null
  );
}

/** The words of a sentence before a span, and the text behind it. */
function placeOf(clause: Clause, start: number, end: number): Place {
  const {text} = clause.field;
  return {before: text.slice(Math.max(clauseStart(clause), start - 120), start), after: text.slice(end, end + 120)};
}

const exactHeads =
  /^(?:networks?|nets?|algorithms?|loss|datasets?|corpus|corpora|metrics?|scores?|library|toolkit|optimizer|architecture|kernel|estimator|classifiers?|parser|tokenizer)$/;

/** A word written as only names are; an acronym only where the words around it say what it is. */
function mentionOdd(clause: Clause, i: number, push: Push): void {
  const {words, field} = clause;
  const word = words[i]!;
  const next = words[i + 1];
  const head = next?.before === "" && next.shape === "lower" ? next.lower : "";
  const named = isWrittenAsName(word);
  if (headKind(head) && (named || (exactHeads.test(head) && /^\p{Lu}[\p{Lu}\d-]+$/u.test(word.text))))
    push(word.start, word.end, headKind(head)!, "“the NAME model”");
  else if (named) {
    const place = placeOf(clause, word.start, word.end);
    if (!isNoMethod(word.text, place)) push(word.start, word.end, kindOf(word.text, null, [place]), writtenRule);
  } else if (
    /^\p{Lu}{2}[\p{Lu}-]*\d+[A-Z]?$/u.test(word.text) &&
    compares.test(field.text.slice(Math.max(0, word.start - 30), word.start))
  )
    push(word.start, word.end, kindOf(word.text, null, []), "“such as NAME”");
}

/** The longest field-wide name that begins at a word. */
function knownAt(clause: Clause, i: number): {end: number; kind: MethodKind} | null {
  const {words, field} = clause;
  const first = words[i]!;
  if (
    first.shape === "capital" &&
    i === 0 &&
    words[1]?.before === "" &&
    words[1].shape === "lower" &&
    first.text.length < 7 &&
    !/-/.test(first.text)
  ) {
    if (!headKind(words[1].lower)) return null;
  }
  const most = longestKnown(first.lower);
  for (let end = Math.min(words.length, i + most); end > i; --end) {
    if (!joined(words, i, end)) continue;
    const written = field.text.slice(first.start, words[end - 1]!.end);
    const kind = mentionedKind(written, singularKey(written));
    if (kind)
      return (written === "attention" &&
        isHeed(field.text.slice(clauseStart(clause), words[end - 1]!.end), words[end])) ||
        (end === i + 1 && isPerson(clause, i))
        ? null
        : {end, kind};
  }
  return null;
}

const heeded =
  /\b(?:pa(?:y|id|ys|ying)|dr[ae]w(?:s|n|ing)?|attract(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|gain(?:s|ed|ing)?|garner(?:s|ed|ing)?|catch(?:es)?|caught|captur(?:e|es|ed|ing)|deserv(?:e|es|ed|ing)|devot(?:e|es|ed|ing)|giv(?:e|es|en|ing)|call(?:s|ed|ing)?|bring(?:s|ing)?|brought|turn(?:s|ed|ing)?|little|much|more|less|great|special|particular|careful|close|considerable|significant|substantial|increasing|increased|growing|wide(?:spread)?|tremendous|renewed|public|media|scholarly|academic|research)\s+(?:[\w-]+\s+){0,3}attention$/;

/** Whether "attention" at the end of these words is what people pay, and not the method. */
export function isHeed(words: string, next?: Pick<NameWord, "lower" | "before">): boolean {
  if (next?.before === "" && /^(?:from|deficits?|spans?|disorders?)$/.test(next.lower)) return true;
  return heeded.test(words) && !(next?.before === "" && !!headKind(next.lower.replace(/s$/, "")));
}

/** Whether a word is a first name before a family name: "Adam Smith". */
function isPerson({words, field}: Clause, i: number): boolean {
  const [first, next] = [words[i]!, words[i + 1]];
  if (first.shape !== "capital" || next?.shape !== "capital" || next.before !== "" || headKind(next.lower))
    return false;
  for (const {tokens, start, end} of field.sentences) {
    if (first.start < start || first.start >= end) continue;
    const at = tokens.findIndex((token) => token.start === first.start);
    return at >= 0 && tokens[at]!.tags.has("FirstName") && !!tokens[at + 1]?.tags.has("Person");
  }
  return false;
}

function joined(words: readonly NameWord[], from: number, end: number): boolean {
  for (let i = from + 1; i < end; ++i) if (words[i]!.before !== "" && words[i]!.before !== "-") return false;
  return true;
}
