import {changedOptions, ignoredInWords, isDefault, readOptions, writeOptions} from "../analysis/options-url.js";
import type {IgnoredOption} from "../analysis/options-url.js";
import {defaultsOf} from "../analysis/options.js";
import type {Option, Options, OptionValues} from "../analysis/options.js";
import {action, element} from "./element.js";
import {knobControl} from "./knob-controls.js";
import type {KnobControl} from "./knob-controls.js";
import {stateLine, wasLine} from "./knob-state.js";
import {asPageHasThem, pageDefaults, pageHere} from "./page-defaults.js";
import {readQuery, writeQuery} from "./page-state.js";

/** Knobs of a figure; setting `value` turns them without telling, as Framework's inputs do. */
export type KnobLine<Values> = HTMLElement & {value: Values};

export interface KnobsOptions {
  /** What the options' names in the address begin with. */
  prefix?: string;
  /** The page whose address these knobs speak for: they tell of names there that no chart of the page has. */
  page?: string;
}

interface Knob {
  name: string;
  option: Option;
  control: KnobControl;
  element: HTMLElement;
  was: HTMLElement;
}

/**
 * The options of a chart as knobs in one line, for Framework's `view` or `Generators.input`: `value` holds what is chosen, and "input"
 * tells of changes. What differs from its default has a red bar at its left and can be put back; options behind "More" open in rows.
 * Choices live in the URL where they differ from the default, which the page's source may say, and the preview may write there. What the
 * URL or the page says and no option allows is told in a note.
 */
export function knobs<Declared extends Options>(
  own: Declared,
  {prefix = "knob.", page}: KnobsOptions = {}
): KnobLine<OptionValues<Declared>> {
  const {declared, ignored: unfit} = asPageHasThem(own, {page: pageHere(), prefix});
  const line = element("div", {class: "knobs"}) as HTMLElement as KnobLine<OptionValues<Declared>>;
  const actions = {prefix, reset, putBack: (name: string) => turnBack([name])};
  const all = Object.entries(declared).map(([name, option]): Knob => {
    const control = knobControl(prefix + name, option, turned);
    const was = element("span", {class: "knob-was", hidden: true}, ...wasLine(name, option, actions));
    const box = element("div", {class: "knob", "data-option": name, title: option.what}, ...control.parts, was);
    return {name, option, control, element: box, was};
  });
  const behind = all.filter(({option}) => option.more);
  const quiet = behind.length === all.length;
  const more = action("More", () => open(!isOpen()), {"data-key": `${prefix}more`});
  const less = action("Less", () => close(), {"data-key": `${prefix}less`, "aria-label": "Less: put the options away"});
  const state = element("span", {class: "knobs-state"});
  const docs = element("a", {class: "action knobs-docs", href: "./about.html#chart-options"}, "What they do");
  const note = element("p", {class: "knobs-note", role: "status", hidden: true});
  const tail = element("span", {class: "knobs-tail"}, quiet ? null : more, quiet ? less : null, state, docs);
  line.append(...all.map(({element}) => element), tail, note);
  if (quiet) openers.set(line, more);
  if (!behind.length) for (const one of [more, docs]) one.remove();

  let ignored: readonly IgnoredOption[] = [];
  let wrong = unfit;
  let named = new Set<string>();
  let saving: HTMLElement | null = null;
  let values = defaultsOf(declared);
  Object.defineProperty(line, "value", {
    get: () => ({...values}),
    set(next: OptionValues<Declared>) {
      values = readOptions(declared, writeOptions(declared, next)).values;
      show();
      write();
    }
  });

  function isOpen(): boolean {
    return line.dataset["more"] === "open";
  }

  function open(opened: boolean): void {
    line.dataset["more"] = opened ? "open" : "closed";
    for (const {element} of behind) element.hidden = !opened;
    const changed = changedOptions(declared, values).length > 0;
    docs.hidden = less.hidden = !opened;
    tail.hidden = quiet && !opened && !changed;
    line.hidden = tail.hidden && !ignored.length && !wrong.length;
    if (saving) saving.hidden = !changed;
    more.setAttribute("aria-expanded", String(opened));
    more.textContent = quiet ? "Options" : opened ? "Less" : "More";
    more.setAttribute(
      "aria-label",
      quiet ? "Options of this chart" : opened ? "Less: only the first options" : "More options of this chart"
    );
    tell();
  }

  function close(): void {
    open(false);
    more.focus();
  }

  /** Says of every knob whether it was turned, and how to put it back. */
  function show(): void {
    for (const {name, option, control, element, was} of all) {
      control.show(values[name]);
      const changed = !isDefault(option, values[name]);
      element.classList.toggle("changed", changed);
      was.hidden = !changed;
    }
    const told = [ignoredInWords(wrong, {from: "the page’s defaults"}), ignoredInWords(ignored)].filter(Boolean);
    note.textContent = told.join(" ");
    note.hidden = !told.length;
    open(isOpen());
  }

  function tell(): void {
    const changed = all
      .filter(({name}) => !isDefault(declared[name]!, values[name]))
      .map(({name, option, element}) => ({name, option, value: values[name], hidden: Boolean(element.hidden)}));
    state.replaceChildren(...stateLine(changed, actions));
    state.classList.toggle("none", !changed.length);
    state.classList.toggle("one", changed.length === 1);
    state.classList.toggle(
      "changed",
      changed.some(({hidden}) => hidden)
    );
  }

  function reset(): void {
    turnBack(changedOptions(declared, values));
  }

  function turnBack(names: readonly string[]): void {
    const those = all.filter(({name}) => names.includes(name));
    for (const {option, control} of those) control.show(option.default);
    const seen = those.find(({element}) => !element.hidden);
    if (seen) seen.control.focus();
    else more.focus();
    turned();
  }

  function turned(held = false): void {
    if (held) holding.add(line);
    else holding.delete(line);
    values = Object.fromEntries(all.map(({name, control}) => [name, control.read()])) as typeof values;
    ignored = [];
    show();
    // While a slider is held, only what is drawn follows.
    if (!held) write();
    line.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function write(): void {
    const query = readQuery();
    for (const key of named) query.delete(key);
    named = new Set();
    writeQuery(writeOptions(declared, values, query, prefix));
  }

  /** Takes what the address says; true when that turned anything. */
  function read(): boolean {
    const before = JSON.stringify(values);
    const query = readQuery();
    const found = readOptions(declared, query, prefix, () => true);
    values = found.values;
    ignored = found.ignored;
    named = new Set(ignored.map(({key}) => key));
    show();
    if (page) void tellUnknown(page, query);
    return JSON.stringify(values) !== before;
  }

  /** Adds to the note what no chart of the page has; charts are asked only where the address has something to ask for. */
  async function tellUnknown(of: string, query: URLSearchParams): Promise<void> {
    const defaults = pageDefaults(of);
    if (![...query.keys(), ...defaults.keys()].some((key) => key.startsWith("knob.") && !isOwn(key))) return;
    const {isOptionOf} = await import("../charts/registry.js");
    const unknown = (said: URLSearchParams) => readOptions({}, said, "knob.", (key) => isOptionOf(of, key)).ignored;
    wrong = [...unfit, ...unknown(defaults)];
    if (String(readQuery()) === String(query)) {
      ignored = [...ignored, ...unknown(query)];
      for (const {key} of ignored) named.add(key);
    }
    show();
  }

  function isOwn(key: string): boolean {
    return key.startsWith(prefix) && Object.hasOwn(declared, key.slice(prefix.length));
  }

  addEventListener("popstate", () => {
    if (read() && line.isConnected) line.dispatchEvent(new Event("input", {bubbles: true}));
  });
  read();
  readers.set(line, read);
  if (document.querySelector("meta[name=preview-save]"))
    void import("./knob-saving.js").then(({knobSaving}) => {
      saving = knobSaving(own, prefix, () => values);
      if (saving) state.after(saving);
      show();
    });
  return line;
}

const lines = new Map<string, KnobLine<never>>();
const readers = new WeakMap<HTMLElement, () => void>();
const openers = new WeakMap<HTMLElement, HTMLElement>();
/** Lines with a slider that is not let go: what they say is not in the address yet. */
const holding = new WeakSet<HTMLElement>();

/** What opens knobs that are all behind "More", and so take no room until then; null for others. */
export function opener(line: HTMLElement): HTMLElement | null {
  return openers.get(line) ?? null;
}

/** Knobs whose options depend on what is selected: the same line for the same options, and as the address has them. */
export function fittedKnobs<Declared extends Options>(
  declared: Declared,
  options: KnobsOptions = {}
): KnobLine<OptionValues<Declared>> {
  const name = JSON.stringify([declared, options]);
  const known = lines.get(name) as KnobLine<OptionValues<Declared>> | undefined;
  if (!known) {
    const made = knobs(declared, options);
    lines.set(name, made as KnobLine<never>);
    return made;
  }
  if (!known.isConnected && !holding.has(known)) readers.get(known)!();
  return known;
}
