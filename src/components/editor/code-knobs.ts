import {writeOptions} from "../../analysis/options-url.js";
import {defaultsOf} from "../../analysis/options.js";
import type {Options} from "../../analysis/options.js";
import {readQuery, writeQuery} from "../page-state.js";
import type {CodeEditor} from "./code-editor.js";
import {knobRows} from "./knob-rows.js";
import {loadGrammar} from "./load-codemirror.js";
import {literalOf, optionLiterals, optionsInCode} from "./option-literals.js";

type Values = Readonly<Record<string, unknown>>;

export interface CodeKnobs {
  element: HTMLElement;
  /** Has knobs and address say what the code says. */
  follow: () => Promise<void>;
  /** Has them say this. */
  say: (values: Values) => void;
  /** Writes values into the code where that says something else. */
  turnAll: (values: Values) => Promise<void>;
  /** What the code says; without the options that it computes. */
  values: () => Values;
}

export interface CodeKnobsOptions {
  declared: Options;
  /** What the options' names in the address begin with. */
  prefix: string;
  editor: () => Pick<CodeEditor, "source" | "change">;
  /** A knob was turned and the code follows. */
  turned: () => void;
  /** The code says other values than before; so many are not the default. */
  said: (values: Values, changed: number) => void;
}

/** The knobs of a chart beside its code: a turn is written into the code, and what is written there turns them. */
export function codeKnobs({declared, prefix, editor, turned, said}: CodeKnobsOptions): CodeKnobs {
  let values: Values = {};
  let held = false;
  const rows = knobRows(declared, (name, value, holds) => {
    held = holds;
    void turn(name, value).then(turned);
  });

  /** Written into the code where that writes out the option, else put into `options`. */
  async function turn(name: string, value: unknown): Promise<void> {
    const {parser} = await loadGrammar();
    const source = editor().source();
    const literal = optionLiterals(source, parser.parse(source)).get(name);
    const insert = literalOf(value);
    if (literal) {
      const {from, to} = literal;
      if (source.slice(from, to) === insert) return follow();
      return editor().change({from, to, insert});
    }
    const object = /^const options = \{/m.exec(source);
    if (!object) return follow();
    const at = object.index + object[0].length;
    editor().change({from: at, to: at, insert: `\n  ${name}: ${insert},`});
  }

  async function follow(): Promise<void> {
    const {parser} = await loadGrammar();
    const source = editor().source();
    say(optionsInCode(source, parser.parse(source), declared));
  }

  function say(next: Values): void {
    const before = JSON.stringify(values);
    values = next;
    rows.show(values);
    if (JSON.stringify(values) !== before) said(values, rows.changed());
    // While a slider is held, only what is drawn follows.
    if (!held) writeQuery(writeOptions(declared, {...defaultsOf(declared), ...values}, readQuery(), prefix));
  }

  return {
    element: rows.element,
    follow,
    say,
    async turnAll(next) {
      const {parser} = await loadGrammar();
      for (const [name, value] of Object.entries(next)) {
        const source = editor().source();
        if (optionsInCode(source, parser.parse(source), declared)[name] !== value) await turn(name, value);
      }
    },
    values: () => values
  };
}
