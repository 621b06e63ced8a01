import type {PlaceMessage, SuggestionMessage} from "./messages.js";
import {nearest} from "./near.js";
import {TooLong} from "./budget.js";
import {kindOf} from "./library-misfit.js";

export interface Explained {
  message: string;
  suggestion: string | null;
}

/** A property that rows of a table do not have. */
export class NoColumn extends Error {
  override name = "NoColumn";
  constructor(
    message: string,
    readonly place: PlaceMessage,
    readonly suggestion: SuggestionMessage | null
  ) {
    super(message);
  }
}

/** What went wrong, in words for a person who knows D3. `valueOf` gives what a name of the cell stood for, `source` is its code. */
export function explain(error: unknown, valueOf: (name: string) => unknown, source = ""): Explained {
  const message = messageOf(error);
  if (error instanceof TooLong) return {message: `Stopped: this ${message}. Is a loop endless?`, suggestion: null};
  const store =
    /'(\w+)' property (?:from|on) '(?:Window|Document)'.*\bsandboxed\b/.exec(message)?.[1] ??
    (/'IDBFactory'/.test(message) ? "indexedDB" : null);
  if (store !== null)
    return {message: `The frame that code runs in has no ${store}: nothing can be kept there.`, suggestion: null};
  if (!(error instanceof Error) && typeof error !== "string")
    return {
      message: `The code threw ${kindOf(error)}, which says nothing of what is wrong; throw new Error("…") does.`,
      suggestion: null
    };
  const chained = /^([\w$]+(?:\.[\w$]+)*)\(\.\.\.\).*\.([\w$]+) is not a function/.exec(message);
  if (chained) return notInChain(chained[1]!, chained[2]!, valueOf);
  const column = /^(?:Invalid column reference: "(.*)"|Unrecognized column: (.+))$/.exec(message);
  if (column)
    return {message: `The table has no column ${columnIn(source, column[1] ?? column[2]!)}.`, suggestion: null};
  const called = /^(?:\(intermediate value\)\.)?([\w$.]+) is not a (function|constructor)/.exec(message);
  if (called) return notAFunction(called[1]!, called[2]!, valueOf);
  const read =
    /^Cannot read properties of (undefined|null) \(reading '([^']*)'\)/.exec(message) ??
    /^(?:can't access property "([^"]*)", )?.* is (undefined|null)$/.exec(message);
  if (read) {
    const [nothing, property] = /^(undefined|null)$/.test(read[1] ?? "") ? [read[1], read[2]] : [read[2], read[1]];
    const reading = property === undefined ? "" : `, so it has no ${property}`;
    return {message: `What stands before the dot is ${nothing}${reading}.`, suggestion: null};
  }
  const early = /^Cannot access '([^']+)' before initialization/.exec(message);
  if (early) return {message: `${early[1]} is used here before the line that defines it.`, suggestion: null};
  if (/Maximum call stack|too much recursion/.test(message))
    return {message: "A function calls itself without an end.", suggestion: null};
  const constant = /^Assignment to constant variable|^invalid assignment to const/.exec(message);
  if (constant) return {message: "A const cannot be given another value; define it with let.", suggestion: null};
  return {message: sentence(message), suggestion: null};
}

/** The column that Arquero names; of one that was given as text it leaves out the first three letters. */
function columnIn(source: string, named: string): string {
  const texts = Array.from(source.matchAll(/(["'`])(.*?)\1/g), ([, , text]) => text!);
  return texts.includes(named) ? named : (texts.find((text) => text.slice(3) === named) ?? named.replace(/^\w+\./, ""));
}

function notAFunction(path: string, what: string, valueOf: (name: string) => unknown): Explained {
  const parts = path.split(".");
  const last = parts.pop()!;
  const owner = parts.length ? valueAt(parts, valueOf) : undefined;
  const near = parts.length ? nearest(last, functionsOf(owner)) : null;
  const means = near === null ? "" : ` Did you mean ${near}?`;
  const uncalled = near === null && functionsOf(madeBy(owner, valueOf)).includes(last);
  const first = uncalled ? ` ${parts.join(".")} is a function: call it first, as in ${parts.join(".")}().${last}.` : "";
  return {message: `${path} is not a ${what}.${means}${first}`, suggestion: near};
}

/** A method that what `path(…)` gives does not have: such calls in turn mostly give what the first gave, or is called on. */
function notInChain(path: string, last: string, valueOf: (name: string) => unknown): Explained {
  const parts = path.split(".");
  const owner = valueAt(parts.slice(0, -1), valueOf);
  const made = madeBy(valueAt(parts, valueOf), valueOf);
  const near = nearest(last, [...functionsOf(made), ...(owner === valueOf("d3") ? [] : functionsOf(owner))]);
  const means = near === null ? "" : ` Did you mean ${near}?`;
  return {message: `${path}(…) gives nothing that has a function ${last}.${means}`, suggestion: near};
}

function valueAt([first, ...further]: readonly string[], valueOf: (name: string) => unknown): unknown {
  return first === undefined ? undefined : further.reduce(property, valueOf(first));
}

/** What a function of D3 makes when it is called without anything; a selection for those that select. */
function madeBy(owner: unknown, valueOf: (name: string) => unknown): unknown {
  const d3 = valueOf("d3") as Record<string, unknown> | undefined;
  if (typeof owner !== "function" || !d3 || !Object.values(d3).includes(owner)) return undefined;
  const selects = owner === d3["create"] || owner === d3["select"] || owner === d3["selectAll"];
  try {
    return (selects ? (d3["selection"] as () => unknown) : (owner as () => unknown))();
  } catch {
    return undefined;
  }
}

function property(owner: unknown, name: string): unknown {
  return owner === null || owner === undefined ? undefined : (owner as Record<string, unknown>)[name];
}

/** Names of the functions that a value has, its prototypes' included. */
function functionsOf(owner: unknown): string[] {
  const names = new Set<string>();
  let at: unknown = owner;
  while (at !== null && at !== undefined && names.size < 5_000) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    at = Object.getPrototypeOf(at);
  }
  return [...names].filter((name) => {
    try {
      return typeof property(owner, name) === "function";
    } catch {
      return false;
    }
  });
}

/** The message of whatever was thrown, at most 1,000 characters. */
export function messageOf(error: unknown): string {
  try {
    const message = error instanceof Error ? error.message || error.name : String(error);
    // What guards put around a read of a property is none of the reader's.
    return message.slice(0, 1000).replace(/\(([\w$.]+) \?\? \$look\(\.\.\.\)\)/g, "$1");
  } catch {
    return "something that has no words was thrown";
  }
}

function sentence(message: string): string {
  const text = message.trim() || "The code failed without a message";
  return /[.?…]$/.test(text) ? text : `${text}.`;
}

/** A list in words: "a, b and c". */
export function listed(names: readonly string[], {and = "and"} = {}): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names[names.length - 1]}`;
}
