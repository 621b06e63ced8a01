import {isKnown, knownKind} from "./method-known.ts";
import {definitionAt, nameRun} from "./method-clause.ts";
import type {Candidate, Clause} from "./method-clause.ts";
import {headKind} from "./method-kind.ts";
import type {NameWord} from "./names.ts";

const strong = new Set("propose proposes introduce introduces introducing proposing".split(" "));
const weak = new Set(
  (
    "present presents presenting develop develops developed developing design designs designed designing devise devises devised devising describe describes release releases released " +
    "build builds built create creates created construct constructs constructed offer offers contribute contributes formulate formulates establish establishes " +
    "implement implements implemented train trained publish unveil unveils introduced proposed presented curate curated collect collected leverage call open-source advance demonstrate report define"
  ).split(" ")
);
const passives = new Set(
  "proposed introduced presented designed developed devised constructed built created".split(" ")
);
const own = /\b(?:we|our|us|paper|work|study|article|report|thesis|letter|novel|herein)\b/i;
const subject = /\b(?:we|i|paper|work|study|article|report|thesis|letter|authors|here|team|group)\b/i;
const determiners = new Set("a an the our this its two three four several first one another both some".split(" "));
const stops = new Set(
  (
    "that which who whose to for in on with by from using used use based where when while via as at into over under through of is are was were can could be been has have had will would may might it " +
    "and or but than then so because since whereas aimed aiming designed capable able consisting containing comprising inspired built trained named called termed dubbed namely achieves achieving enables enabling allows allowing leveraging " +
    "without within across between among against towards toward after before during about along combining along"
  ).split(" ")
);
const generic = new Set(
  (
    "new novel simple efficient effective general generic unified first end-to-end fast robust scalable lightweight flexible powerful practical principled alternative improved advanced theoretical " +
    "innovative comprehensive large-scale open-source open multi-modal multimodal hybrid automatic automated modular extensible systematic original promising state-of-the-art"
  ).split(" ")
);

/** Names that the sentences of an abstract propose. */
export function proposedIn(clause: Clause): Candidate[] {
  const found: Candidate[] = [];
  const {words} = clause;
  for (let i = 0; i < words.length; ++i) {
    const {lower} = words[i]!;
    if (
      strong.has(lower) ||
      (weak.has(lower) && subject.test(clause.text.slice(0, words[i]!.start - clauseStart(clause))))
    )
      if (!isParticiple(words, i)) readObject(clause, i + 1, found, `“${lower} NAME”`);
    if (passives.has(lower) && isCopula(words[i - 1]?.lower)) readSubject(clause, i, found);
    if (lower === "our" || (lower === "proposed" && !isCopula(words[i - 1]?.lower))) readOurs(clause, i, found);
    if (namings.has(lower)) readNaming(clause, i, found);
  }
  for (const d of clause.definitions) {
    const before = clause.field.text.slice(Math.max(0, d.longStart - 30), d.longStart);
    if (/\b(?:novel|new|our|proposed)\s+(?:[\w-]+\s+)?$/i.test(before) && acceptable(d.short))
      found.push(candidate(clause, d.shortStart, d.shortEnd, "“a novel … (NAME)”", 5, d.long));
  }
  return found;
}

function clauseStart(clause: Clause): number {
  return clause.words[0]?.start ?? 0;
}

function isCopula(word: string | undefined): boolean {
  return word === "is" || word === "are" || word === "further" || word === "also";
}

/** "the proposed method", "has been proposed", "was introduced": nobody proposes anything here. */
function isParticiple(words: readonly NameWord[], i: number): boolean {
  const {lower} = words[i]!;
  const before = words[i - 1]?.lower ?? "";
  if (/^(?:is|are|was|were|been|be|being|the|a|an|recently|previously|newly|not)$/.test(before)) return true;
  return /ed$|built/.test(lower) && !/^(?:we|i|have|has|and|also|then|further)$/.test(before);
}

function candidate(
  clause: Clause,
  start: number,
  end: number,
  rule: string,
  weight: number,
  expansion: string | null = null
): Candidate {
  return {
    name: clause.field.text.slice(start, end),
    expansion,
    role: "proposed",
    rule,
    weight,
    field: clause.field,
    start,
    end
  };
}

/** Whether a string can be the name of something new: not a field-wide name, an acronym of the trade or a bare number. */
function acceptable(name: string): boolean {
  if (name.length < 2 || name.length > 60 || isKnown(name) || knownKind(name)) return false;
  return (
    /\p{L}/u.test(name) &&
    !/^(?:fig|figure|table|section|sec|eq|theorem|lemma|algorithm|appendix|chapter|part|phase|stage|step|type|level)s?\b/i.test(
      name
    )
  );
}

function isCamel(word: NameWord): boolean {
  return word.shape === "odd" && /\p{Ll}/u.test(word.text) && !/^\p{Lu}[\p{Lu}\d]+s$/u.test(word.text);
}

/** What follows a verb of proposing: its object's name, a short form after it, or a name set off by commas. */
function readObject(clause: Clause, from: number, found: Candidate[], rule: string): void {
  const {words} = clause;
  let at = from;
  while (
    words[at] &&
    words[at]!.before === "" &&
    /^(?:here|also|in|hereby|then|further|respectively|furthermore)$/.test(words[at]!.lower)
  )
    ++at;
  if (!words[at] || /[.;]/.test(words[at]!.before)) return;
  let determined = false;
  while (
    words[at] &&
    (determiners.has(words[at]!.lower) || (determined && generic.has(words[at]!.lower))) &&
    words[at]!.text !== "A*"
  ) {
    if (words[at]!.before && !/^["“‘'`,]+$/.test(words[at]!.before)) return;
    determined ||= determiners.has(words[at]!.lower);
    ++at;
  }
  while (words[at] && generic.has(words[at]!.lower)) ++at;
  const begin = at;
  let end = begin;
  while (end < words.length && end - begin < 12) {
    const word = words[end]!;
    if (end > begin && word.before !== "" && !/^[“"‘'`”’]+$/.test(word.before)) break;
    if (word.shape !== "odd" && stops.has(word.lower) && !(end > begin && continuesLongForm(clause, words, begin, end)))
      break;
    if (end > begin && determiners.has(word.lower) && word.shape === "lower") break;
    ++end;
  }
  if (end === begin) return;
  const before = found.length;
  nameOfPhrase(clause, begin, end, determined, found, rule);
  if (found.length === before) apposition(clause, end, determined, found);
  if (found.length > before) coordinated(clause, end, found, rule);
}

/** "of" and its like go on a phrase when a short form that covers it is defined behind it. */
function continuesLongForm(clause: Clause, words: readonly NameWord[], begin: number, end: number): boolean {
  const at = words[end]!.start;
  return clause.definitions.some((d) => d.longStart >= words[begin]!.start - 1 && d.longStart < at && d.longEnd > at);
}

function nameOfPhrase(
  clause: Clause,
  begin: number,
  end: number,
  determined: boolean,
  found: Candidate[],
  rule: string
): void {
  const {words} = clause;
  const first = words[begin]!;
  const last = words[end - 1]!;
  const next = words[end];
  const short =
    next && next.before.startsWith("(") ? clause.definitions.find((d) => d.shortStart === next.start) : undefined;
  if (short) {
    if (acceptable(short.short))
      found.push(candidate(clause, short.shortStart, short.shortEnd, "“propose … (NAME)”", 9, short.long));
    return;
  }
  const reversed = clause.definitions.find((d) => d.shortStart >= first.start && d.shortEnd === last.end);
  if (reversed) {
    if (acceptable(reversed.short))
      found.push(candidate(clause, reversed.shortStart, reversed.shortEnd, "“propose NAME (…)”", 9, reversed.long));
    return;
  }
  if (
    next &&
    next.before === "(" &&
    isCamelOrCaps(next) &&
    (words[end + 1]?.before ?? ")").startsWith(")") &&
    acceptable(next.text)
  ) {
    const run = runBefore(words, begin, end);
    const expansion = run < end - 1 ? clause.field.text.slice(words[run]!.start, last.end) : null;
    found.push(candidate(clause, next.start, next.end, "“propose … (NAME)”", 8, expansion));
    return;
  }
  const quoted = /^["“‘'`]+$/.test(first.before) ? quotedEnd(clause, begin) : 0;
  if (quoted && quoted - begin <= 5) {
    found.push(candidate(clause, first.start, words[quoted - 1]!.end, "“propose ‘NAME’”", 7));
    return;
  }
  const run = nameRun(words, begin);
  const apposed =
    next &&
    /^[,:–—-]+$/.test(next.before) &&
    (determiners.has(next.lower) || next.lower === "which" || generic.has(next.lower));
  if (!determined) {
    if (run > begin) {
      const whole = apposed && end - begin <= 5 && run < end && !headIsPlural(last);
      const stop = whole ? end : Math.min(run, end);
      const name = clause.field.text.slice(first.start, words[stop - 1]!.end);
      const odd = words.slice(begin, stop).some((word) => (stop === end ? word.shape === "odd" : isCamel(word)));
      const alone = stop === end || (words[stop] && headKind(words[stop]!.lower));
      if (acceptable(name) && (odd || apposed || stop - begin > 1 || followedByEnd(next)) && (alone || odd))
        found.push(candidate(clause, first.start, words[stop - 1]!.end, rule, odd ? 9 : 8));
    } else if (
      apposed &&
      next.before !== ":" &&
      end - begin >= 2 &&
      end - begin <= 4 &&
      !headIsPlural(last) &&
      first.shape === "lower" &&
      determiners.has(next.lower)
    )
      found.push(candidate(clause, first.start, last.end, "“propose NAME, a …”", 6));
    return;
  }
  // "the framework NAME", "a NAME framework"
  if (last.shape === "odd" || last.shape === "capital") {
    const from = runBefore(words, begin, end);
    const name = clause.field.text.slice(words[from]!.start, last.end);
    const headed = from > begin && headKind(words[from - 1]!.lower);
    if (acceptable(name) && (headed || (from === begin && (isCamel(last) || from < end - 1))))
      found.push(
        candidate(clause, words[from]!.start, last.end, headed ? "“the framework NAME”" : rule, headed ? 8 : 5)
      );
    return;
  }
  if (!headKind(last.lower) || end - begin < 2) return;
  let to = end - 1;
  while (to > begin && words[to - 1]!.shape === "lower") --to;
  const from = runBefore(words, begin, to);
  if (from >= to || to < end - 3) return;
  const name = clause.field.text.slice(words[from]!.start, words[to - 1]!.end);
  const camel = words.slice(from, to).some((word) => isCamel(word) && !isKnown(word.text));
  if (acceptable(name) && (camel || standsAlone(clause, name)))
    found.push(candidate(clause, words[from]!.start, words[to - 1]!.end, "“a NAME framework”", camel ? 7 : 5));
}

function isCamelOrCaps(word: NameWord): boolean {
  return word.shape === "odd" || (word.shape === "capital" && word.text.length > 3);
}

function headIsPlural(word: NameWord): boolean {
  return /(?:methods|approaches|algorithms|models|results|techniques|frameworks|bounds|strategies|conditions|experiments|evidence|insights|ways|tools|theorems|examples|solutions)$/.test(
    word.lower
  );
}

function followedByEnd(next: NameWord | undefined): boolean {
  return (
    !next ||
    /^[,:.(–—;]/.test(next.before) ||
    next.lower === "that" ||
    next.lower === "which" ||
    next.lower === "to" ||
    next.lower === "for"
  );
}

/** Index of the first word of the run of name-like words that ends before `end`. */
function runBefore(words: readonly NameWord[], begin: number, end: number): number {
  let from = end;
  while (
    from > begin &&
    (words[from - 1]!.shape === "odd" ||
      words[from - 1]!.shape === "capital" ||
      (from < end && words[from - 1]!.shape === "number"))
  )
    --from;
  return from;
}

function quotedEnd(clause: Clause, begin: number): number {
  const {words, field} = clause;
  for (let i = begin; i < words.length && i - begin < 6; ++i)
    if (/^[^\s\p{L}\p{N}]*["”’'`]/u.test(field.text.slice(words[i]!.end, words[i]!.end + 3))) return i + 1;
  return 0;
}

/** Whether a name occurs elsewhere without an article's noun behind it: "The Combiner learns", "the proposed X". */
function standsAlone(clause: Clause, name: string): boolean {
  const text = clause.field.text;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const after = /^\s+([a-z]+)/.exec(text.slice(at + name.length, at + name.length + 30))?.[1];
    const before = /(\w+)\s+$/.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase();
    if (
      before === "proposed" ||
      before === "our" ||
      (after &&
        /(?:s|ed)$|^(?:is|has|can)$/.test(after) &&
        !headKind(after) &&
        /^(?:the|our|that)?$/.test(before ?? ""))
    )
      return true;
  }
  return false;
}

const appositionNext = new Set(
  "a an the that which to for designed based with by where consisting our and it in on as is has aims aimed".split(" ")
);

/** A name set off behind the object: "a novel framework, NAME, which", "an approach for X: NAME". */
function apposition(clause: Clause, end: number, determined: boolean, found: Candidate[]): void {
  const {words} = clause;
  for (let i = end; i < Math.min(words.length, end + 14); ++i) {
    const word = words[i]!;
    if (!word.before) continue;
    if (!/^[,:–—-]+["“‘'`]*$/.test(word.before) || stops.has(word.lower) || !determined) return;
    const run = nameRun(words, i);
    if (run === i) return;
    const next = words[run];
    const odd = words.slice(i, run).some((w) => w.shape === "odd");
    const close = i === end;
    const name = clause.field.text.slice(word.start, words[run - 1]!.end);
    const closes =
      !next ||
      (/^["”’'`]*[,:(–—.;-]/.test(next.before) && next.lower !== "and") ||
      (next.before === "" && appositionNext.has(next.lower) && next.lower !== "and");
    if (!closes || !acceptable(name) || !(odd || (close && run - i > 1) || (close && next?.before === "("))) return;
    const defined =
      next?.before === "("
        ? clause.definitions.find(
            (d) => d.shortStart === next.start || (d.shortStart >= word.start && d.shortEnd === words[run - 1]!.end)
          )
        : undefined;
    if (defined && acceptable(defined.short))
      found.push(candidate(clause, defined.shortStart, defined.shortEnd, "“a framework, NAME”", 9, defined.long));
    else found.push(candidate(clause, word.start, words[run - 1]!.end, "“a framework, NAME”", close ? 8 : 6));
    return;
  }
}

/** Further names of one object: "… and a Part-Aware Network (PAN)", "and NAME, a …". */
function coordinated(clause: Clause, from: number, found: Candidate[], rule: string): void {
  const {words} = clause;
  for (let i = from; i < Math.min(words.length, from + 30); ++i) {
    const word = words[i]!;
    if (/[.;]/.test(word.before)) return;
    if (word.lower !== "and" && !/^\)?,$/.test(word.before)) {
      continue;
    }
    let at = word.lower === "and" ? i + 1 : i;
    while (
      words[at] &&
      words[at]!.before === "" &&
      (determiners.has(words[at]!.lower) || generic.has(words[at]!.lower))
    )
      ++at;
    if (!words[at]) return;
    const start = words[at]!.start;
    const defined = clause.definitions.find(
      (d) => d.longStart === start || (d.shortStart === start && d.longStart > start)
    );
    if (defined && acceptable(defined.short))
      found.push(candidate(clause, defined.shortStart, defined.shortEnd, "“propose … (NAME)”", 6, defined.long));
    else {
      const run = nameRun(words, at);
      const next = words[run];
      const name = run > at ? clause.field.text.slice(start, words[run - 1]!.end) : "";
      if (
        name &&
        words.slice(at, run).some((w) => isCamel(w)) &&
        acceptable(name) &&
        next &&
        /^[,:–—-]+$/.test(next.before) &&
        /^(?:a|an|the|our)$/.test(next.lower)
      )
        found.push(candidate(clause, start, words[run - 1]!.end, rule, 6));
    }
  }
}

/** "NAME is proposed", "a … (NAME) and a series of … (NAME) are proposed". */
function readSubject(clause: Clause, verb: number, found: Candidate[]): void {
  const {words} = clause;
  let copula = verb - 1;
  while (copula > 0 && !/^(?:is|are)$/.test(words[copula]!.lower)) --copula;
  for (const d of clause.definitions)
    if (
      d.shortEnd <= words[copula]!.start &&
      acceptable(d.short) &&
      !/\b(?:which|that|where|since|as|because)\b/.test(clause.field.text.slice(d.shortEnd, words[copula]!.start))
    )
      found.push(candidate(clause, d.shortStart, d.shortEnd, "“NAME is proposed”", 7, d.long));
  let from = copula;
  while (from > 0 && words[from]!.before === "" && from > copula - 6) --from;
  if (words[copula]!.before !== "") return;
  while (from < copula && determiners.has(words[from]!.lower)) ++from;
  const run = nameRun(words, from);
  const name = run > from ? clause.field.text.slice(words[from]!.start, words[run - 1]!.end) : "";
  const odd = words.slice(from, run).some((word) => word.shape === "odd");
  if (
    run === copula &&
    acceptable(name) &&
    (odd || (run - from > 1 && words.slice(from, run).every((word) => word.shape !== "lower")))
  )
    found.push(candidate(clause, words[from]!.start, words[run - 1]!.end, "“NAME is proposed”", 7));
}

/** "our NAME", "the proposed NAME". */
function readOurs(clause: Clause, i: number, found: Candidate[]): void {
  const {words} = clause;
  let at = i + 1;
  while (
    words[at] &&
    words[at]!.before === "" &&
    (generic.has(words[at]!.lower) || /^(?:proposed|resulting|full|final|best)$/.test(words[at]!.lower))
  )
    ++at;
  if (!words[at] || words[at]!.before !== "") return;
  const run = nameRun(words, at);
  if (run === at) return;
  const name = clause.field.text.slice(words[at]!.start, words[run - 1]!.end);
  const slice = words.slice(at, run);
  const camel = slice.some(
    (word) =>
      isCamel(word) && !isKnown(word.text) && !/-(?:based|like|style|aware|guided|driven|free|level)$/.test(word.lower)
  );
  if (!acceptable(name) || !camel) return;
  found.push(
    candidate(
      clause,
      words[at]!.start,
      words[run - 1]!.end,
      words[i]!.lower === "our" ? "“our NAME”" : "“the proposed NAME”",
      6
    )
  );
}

const namings = new Set(
  "called named namely dubbed termed coined nicknamed denoted abbreviated call name dub term coin refer referred".split(
    " "
  )
);
const passing =
  /\b(?:so|also|commonly|often|sometimes|usually|typically|traditionally|generally|widely|formerly|well|is|are|was|were|been)$/;
const phenomena =
  /\b(?:phenomen(?:on|a)|problems?|tasks?|effects?|issues?|challenges?|settings?|propert(?:y|ies)|gap|bias|regime|field|area|subset|class|condition|state|species|cells?|set|space|group|notion|quantity|type|kind|form)\s*,?$/i;
const lowerStops =
  /^(?:that|which|to|for|in|on|with|by|is|are|as|and|or|where|using|based|from|at|can|consisting|designed|when|while|because|has|have|it|we|of)$/;

/** Whether what is named is a method and its like: "an algorithm dubbed", "our approach, which we term", "we call it". */
function namesMethod(before: string): boolean {
  const words = before.toLowerCase().match(/[a-z-]+/g) ?? [];
  return words.slice(-8).some((word) => headKind(word));
}

/** "called NAME", "which we call NAME", "we refer to it as NAME". */
function readNaming(clause: Clause, trigger: number, found: Candidate[]): void {
  const {words, field} = clause;
  const {lower} = words[trigger]!;
  const before = field.text.slice(clauseStart(clause), words[trigger]!.start).trimEnd();
  const active = /^(?:call|name|dub|term|coin|refer)$/.test(lower);
  if (active && !/\b(?:we|i)(?:\s+(?:also|will|further|then|simply|hereby|have|can))?$/i.test(before)) return;
  if (!active && (passing.test(before) || !own.test(clause.text))) return;
  if (phenomena.test(before.replace(/,?\s*(?:which|that|what)\s+we$/i, "")) && lower !== "namely") return;
  let at = trigger + 1;
  if (/^refer/.test(lower)) {
    while (words[at] && words[at]!.lower !== "as" && at < trigger + 12) ++at;
    if (words[at]?.lower !== "as") return;
  } else if (
    active &&
    words[at] &&
    words[at]!.before === "" &&
    words[at]!.shape === "lower" &&
    !/^["“‘'`]/.test(words[at]!.before)
  ) {
    if (/^(?:it|this|them|these|our|the|such|that|its)$/.test(words[at]!.lower)) {
      const object = at;
      while (
        words[at] &&
        at - object < 7 &&
        words[at]!.shape === "lower" &&
        (at === object || words[at]!.before === "") &&
        words[at]!.lower !== "as"
      )
        ++at;
      if (!words[at] || (words[object]!.lower !== "it" && words[at]!.before.startsWith(","))) return;
      if (words[object]!.lower === "it" || words[object]!.lower === "them") at = object + 1;
    }
  }
  while (
    words[at] &&
    /^(?:as|by|the|a|an|our|of)$/.test(words[at]!.lower) &&
    words[at]!.shape === "lower" &&
    at < trigger + 14
  )
    ++at;
  const first = words[at];
  if (!first || /[.;)]/.test(first.before) || (first.before.includes("(") && lower !== "namely")) return;
  let end = nameRun(words, at);
  const quoted = /["“‘'`]$/.test(first.before) || /\\(?:textbf|emph|textit|textsc|texttt)\{$/.test(first.before);
  if (quoted) end = Math.max(end, quotedEnd(clause, at));
  if (end === at) {
    if (lower === "namely" || lower === "called" || lower === "denoted") return;
    while (
      words[end] &&
      end - at < 4 &&
      (end === at || words[end]!.before === "") &&
      !lowerStops.test(words[end]!.lower)
    )
      ++end;
    const lone = end - at === 1 && !quoted;
    if (end === at || (lone && !(/-/.test(first.text) || lower === "dubbed"))) return;
    if (!quoted && !namesMethod(before) && !(words[end]?.lower === "or" && words[end + 1]?.shape === "odd")) return;
  }
  const next = words[end];
  const name = field.text.slice(first.start, words[end - 1]!.end);
  if (
    lower === "namely" &&
    next &&
    (next.lower === "and" || next.before === ",") &&
    !/^(?:which|a|an|that|to|for|the)$/.test(next.lower)
  )
    return;
  const weight = quoted || words.slice(at, end).some((word) => word.shape !== "lower") ? 9 : 6;
  const rule = active ? `“we ${lower} … NAME”` : `“${lower} NAME”`;
  const defined =
    next && next.before.startsWith("(")
      ? clause.definitions.find((d) => d.shortStart === next.start)
      : definitionAt(clause, first.start, words[end - 1]!.end);
  if (defined) {
    if (acceptable(defined.short))
      found.push(candidate(clause, defined.shortStart, defined.shortEnd, rule, 9, defined.long));
    return;
  }
  const other = next?.lower === "or" ? words[end + 1] : undefined;
  if (other && other.shape === "odd" && acceptable(other.text)) {
    found.push(candidate(clause, other.start, other.end, rule, 9, name));
    return;
  }
  if (acceptable(name)) found.push(candidate(clause, first.start, words[end - 1]!.end, rule, weight));
}
