import type {MethodKind} from "../../src/analysis/tables.ts";
import {kindOfList} from "./method-coordination.ts";
import {headKind, longFormKind, ownHeadKind} from "./method-kind.ts";
import {knownKind} from "./method-known.ts";

/** The words before and after one place of a name. */
export interface Place {
  before: string;
  after: string;
}

const reach = {before: 160, after: 200};
const mostPlaces = 6;

/** The places of a name in a text, the first six. */
export function placesOf(name: string, text: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(name); at >= 0 && places.length < mostPlaces; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (isInside(text[at - 1]) || isInside(text[end])) continue;
    const rest = text.slice(end, end + reach.after);
    const after = rest.includes("(") ? rest.replace(/\s*\([^()]*\)/g, "") : rest;
    places.push({before: text.slice(Math.max(0, at - reach.before), at), after});
  }
  return places;
}

function isInside(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/**
 * What a name names: by the last word of what it stands for and of itself, by what it is said to be ("X, a corpus of …"), by the noun
 * before it ("the library X", "a model called X") and after it ("the X benchmark"), all wherever the paper names it; then by its
 * writing, by what is done with it, and else a method.
 */
export function kindOf(name: string, expansion: string | null, places: readonly Place[]): MethodKind {
  const spelled = expansion ? longFormKind(expansion) : undefined;
  if (spelled && spelled !== "method" && spelled !== "other") return spelled;
  const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
  const own = last === name.toLowerCase() ? undefined : ownHeadKind(last);
  return (
    own ??
    calledWhat(places) ??
    first(places, ({before, after}) => kindOfList(before, after)) ??
    first(places, headAfter) ??
    kindOfWriting(name) ??
    first(places, whatIsDone) ??
    first(places, titled) ??
    "method"
  );
}

/** What a name is first said to be, or what the noun before it says; a kind that says more than "method" comes first. */
function calledWhat(places: readonly Place[]): MethodKind | undefined {
  let called: MethodKind | undefined;
  for (const place of places) {
    const said = saidToBe(place);
    if (said && said !== "method") return said;
    called ??= said ?? headBefore(place);
  }
  return called;
}

function first(places: readonly Place[], rule: (place: Place) => MethodKind | undefined): MethodKind | undefined {
  for (const place of places) {
    const kind = rule(place);
    if (kind) return kind;
  }
  return undefined;
}

const apposed =
  /^["”’'`)!]*(?:,?\s+or\s+[^\s,]+)?(?:\s(?:for|to|with|on|in)\s[^,.;:()]{1,50})?(?:,\s*|\s*[–—-]{1,3}\s*|:\s*|\s(?:is|are|as)\s+)(?:an?|the|our|one|which\s+is\s+an?)\s+([^,.;:()]{3,120})/i;
const adverbial =
  /(?:^|[.!?]\s+)(?:With|By|Using|In|On|For|Through|Via|From|Unlike|Given|Beyond|Building\s+(?:up)?on|Based\s+on|Leveraging)\s+(?:the\s+|our\s+)?$/;

/** "X, a corpus of …", "X is the first parser", "X: A Benchmark for …"; not "With X, the model learns". */
function saidToBe({before, after}: Place): MethodKind | undefined {
  const said = adverbial.test(before) ? null : apposed.exec(after);
  return said ? kindOfGroup(said[1]!) : undefined;
}

/** "X: Benchmark of …" where the phrase ends in its head. */
function titled({after}: Place): MethodKind | undefined {
  const group = /^\s?[:：]\s*(?!\p{L}+ing\b|(?:towards?|from|on|how|why|what|can)\b)([^,.;:()]{3,120})/iu.exec(after);
  return group ? kindOfGroup(group[1]!, true) : undefined;
}

const given =
  /(?:[,:(]\s*|\s+|\s*[–—-]+\s*)(?:(?:which|that)\s+)?(?:(?:is\s+|are\s+|hereafter\s+)?(?:called|named|termed|dubbed|namely|coined|denoted(?:\s+(?:as|by))?|referred\s+to\s+as)|we\s+(?:call|name|term|dub|coin|denote(?:\s+(?:as|by))?|refer\s+to\s+as))\s*["“‘'`(]*$/i;
const adjacent = /([\p{L}-]+)(?:\s*\([^()]*\))?(\s*[,:]\s*|\s*\(\s*|\s*[–—]+\s*|\s+)["“‘'`]*$/u;
const closes = /^["”’'`)]*\s*(?:$|[,.;:(–—-]|and\b|which\b|that\b|to\b|for\b)/;

/** "the library X", "a new metric, X,", "a corpus (X)", "a model with …, called X". */
function headBefore({before, after}: Place): MethodKind | undefined {
  const tail = before.slice(-60);
  const naming = given.exec(tail);
  if (naming) {
    const object = before
      .slice(0, before.length - tail.length + naming.index)
      .split(/[.;]\s/)
      .at(-1)!;
    const group = /^.*\b(?:an?|the|our|this|novel|new)\s+(.+)$/i.exec(object)?.[1] ?? object;
    return kindOfGroup(group) ?? kindOfGroup(object.slice(-40));
  }
  const match = adjacent.exec(tail);
  if (!match) return undefined;
  if (
    /[,:–—]/.test(match[2]!) &&
    !(
      closes.test(after) &&
      /\b(?:an?|our|the|novel|new|resulting)\s+(?:[^\s,.;:()]+\s+){0,7}$/i.test(
        before.slice(0, before.length - tail.length + match.index)
      )
    )
  )
    return undefined;
  if (
    /[,:]/.test(match[2]!) &&
    /\b(?:on|across|in|over|(?<!along |together )with|against)\s+[^,.;:]*$/i.test(
      before.slice(0, before.length - tail.length + match.index)
    )
  )
    return undefined;
  return (/^\p{Lu}/u.test(match[1]!) ? ownHeadKind : headKind)(match[1]!.toLowerCase());
}

const verbs = /^(?:models|measures|scores|attacks|searches|filters|samples|layers)$/;
const goesOn =
  /^(?:$|[.,;:()]|(?:is|are|was|were|can|has|have|will|that|which|to|for|in|on|of|with|by|and|or|from|at|as|achieve|outperform|show|demonstrate)\b)/;

/** "X dataset", "our X 7B vision models"; not "X models the sea". */
function headAfter({before, after}: Place): MethodKind | undefined {
  const words = /^["”’'`)]*\s+(\p{Lu}[\p{L}-]+|(?:[a-z\d][\w-]*(?:\s+|(?=\W|$))){1,4})/u.exec(after);
  if (!words) return undefined;
  const next = words[1]!.trim().toLowerCase().split(/\s+/);
  const modified = /\b(?:the|our|this|proposed|an?)\s*["“‘'`(]*$/i.test(before);
  for (const [i, word] of next.slice(0, modified ? 4 : 1).entries()) {
    const kind = headKind(word);
    if (kind) {
      const rest = after.slice(after.toLowerCase().indexOf(word) + word.length).trimStart();
      return modified || !verbs.test(word) || goesOn.test(rest) ? kind : undefined;
    }
    if (i === 0 && /^(?:[a-z]+(?:s|ed)|is|can|has|to|for|in|on|of|with|by|and|or|from|at|as|that|which)$/.test(word))
      return undefined;
  }
  return undefined;
}

const prepositions =
  /\s(?:that|which|for|to|of|with|by|in|on|using|based|designed|where|from|consisting|containing|comprising|tailored|capable|featuring|built|trained)\s/i;
const collective =
  /^(?:[\w-]+\s+){0,4}?(?:series|family|families|suite|set|collection|class|range|group|pair|line|cohort)\s+of\s+/i;

/** "a set of 300 dialogues", "a collection of over 2,000 annotated songs". */
const counted =
  /^(?:[\w-]+\s+){0,4}?(?:set|collection|pool|compilation)\s+of\s+(?:(?:over|more\s+than|about|around|approximately|nearly|roughly|some|~)\s*)?\d(?!-|\S*\s+(?:[\w-]+\s+)?(?:models?|networks?|methods?|algorithms?|tools?|metrics?)\b)/i;

/** "an index of well-being", "an index that measures"; not "an index of 3M vectors" and "an index over columns". */
const measuring =
  /\bindex\s+(?:of\s+(?!\d)|(?:(?:that|which|to|for)\s+)?(?:measur|quantif|captur|assess|evaluat|summari|rat|scor)(?:e|es|ing|y|ies|ying)\b)/i;

/**
 * The kind of the last head noun of a phrase's first noun group: "a software library that trains models" is a tool, "a family of
 * models" are models, and "a framework and toolkit" a tool. A strict group ends in its head.
 */
function kindOfGroup(phrase: string, strict = false): MethodKind | undefined {
  if (counted.test(phrase)) return "dataset";
  const several = collective.exec(phrase);
  const inner = several ? kindOfGroup(phrase.slice(several[0].length)) : undefined;
  if (inner) return inner;
  const kinds = phrase
    .split(prepositions)[0]!
    .split(/\s(?:and|or|&)\s/)
    .map((part) => {
      const words = part.toLowerCase().match(/[a-z][a-z-]*/g) ?? [];
      if (words.at(-1) === "index" && measuring.test(phrase)) return "metric";
      for (let i = words.length - 1; i >= (strict ? words.length - 1 : 0); --i)
        if (headKind(words[i]!)) return headKind(words[i]!);
      return undefined;
    });
  return kinds.find((kind) => kind !== undefined && kind !== "method") ?? kinds.find((kind) => kind !== undefined);
}

const endings: [RegExp, MethodKind][] = [
  [/(?:bench|eval|arena|gym|corpus|db|bank|qa)(?:[-+\d.]*|-\w{1,4})$/i, "dataset"],
  [/(?:score)$/i, "metric"],
  [
    /(?:net|nets|former|gpt|(?<![24])llm|(?<![24])v?lm|bert|gan|vae|vla|mamba|diffusion|cnn|gnn|rnn|lstm|dit|vit|ae|unet|mlp|coder|llama|r1|\d+b)$/i,
    "model"
  ],
  [/(?:kit|lib|toolbox|py|hub|sim)$/i, "tool"]
];

/** What a name's ending says, and a field-wide name that is its last part: "Harbor-SAM" is a model as SAM is. */
function kindOfWriting(name: string): MethodKind | undefined {
  for (const [ending, kind] of endings) if (ending.test(name)) return kind;
  const parts = name.split(/[-\s]/);
  const last = parts.length > 1 ? parts.at(-1)! : "";
  const base = knownKind(last) ?? knownKind(name.replace(version, ""));
  if (base && base !== "common") return base;
  const head = headKind(last.toLowerCase());
  return head === "method" ? undefined : head;
}

/** What tells versions and sizes of one thing apart: "SAM2", "GPT-4o-mini". */
const version =
  /[-\s]?(?:v?\d[\d.]*[bB]?|mini|nano|tiny|small|base|medium|large|x{1,2}l|pro|turbo|flash|lite|next|plus|instruct|chat|preview|vision)$/i;

const trained = /\b(?:train|pre-?train|fine-?tune|distill)(?:s|ed|ing)?\s+(?:(?:the|our|an?)\s+)?$/i;
const evaluatedOn =
  /\b(?:[Ee]xperiments?|[Rr]esults?|[Ee]valuat\w+|[Tt]est(?:s|ed|ing)?|[Tt]rain\w*|[Pp]erform\w*|[Aa]ccuracy|[Bb]aselines)\s+(?:(?:it|them|this|ours?|the|(?!based\s)[\p{L}\d-]+)\s+){0,3}?on\s+(?:(?:the|our)\s+)?(?:\p{Lu}[^\s,;:()]*(?:,\s*(?:and\s+)?|\s+and\s+)){0,6}$/u;
/** "evaluated on NAME", "tested on A, NAME and B", "trained on A and NAME"; not "trained on A, NAME learns". */
function isEvaluatedOn(before: string, after: string): boolean {
  if (!evaluatedOn.test(before) || /^['’]s\b/.test(after)) return false;
  return !/,\s*$/.test(before) || /^\s*(?:,|and\b|or\b)/.test(after);
}

const implementedIn =
  /\bimplement(?:ed|s|ing|ation)?\s+(?:(?:it|this|them|our|the|\p{Ll}+)\s+){0,3}?(?:in|with|using|on\s+top\s+of)\s+(?:the\s+)?$/u;
const holds =
  /^\s+(?:contains?|comprises?|includes?|covers?|spans?|consists\s+of|features?)\s+(?:(?:over|more\s+than|about|around|approximately|nearly|~)\s*)?\d/i;

/** What is trained is a model, what is tested on or holds so many of something a data set. */
function whatIsDone({before, after}: Place): MethodKind | undefined {
  if (holds.test(after) || isEvaluatedOn(before, after)) return "dataset";
  return trained.test(before) ? "model" : implementedIn.test(before) ? "tool" : undefined;
}
