import {shownInWords} from "../analysis/lexicon-effect.js";
import {has, lineInWords, withLineBack} from "../analysis/lexicon-lines.js";
import {changeInWords} from "../analysis/lexicon-words.js";
import {fold} from "../analysis/selection.js";
import {capitalised} from "../analysis/wording.js";
import {action, element} from "./element.js";
import {takeBack} from "./lexicon-actions.js";
import type {Observatory, View} from "./observatory.js";

/** Longer lists than this can be searched. */
const short = 8;

interface Row {
  words: string;
  effect: string;
  trouble: boolean;
  byHand: boolean;
  act: string;
  run: () => void;
}

/** The lines in effect with what each comes to, the reader's own first, each to be taken back; then the lines of the file taken out. */
export function lexiconRows(observatory: Observatory): {list: HTMLElement; show: (view: View) => void} {
  const input = element("input", {
    type: "search",
    placeholder: "Find a topic among them",
    "aria-label": "Find a line of the lexicon"
  });
  const search = element("div", {class: "search", hidden: true}, input);
  const list = element("ol", {class: "lexicon-lines"});
  const none = element("p", {class: "quiet", hidden: true});
  const box = element("div", {class: "lexicon-list"}, search, list, none);
  let rows: Row[] = [];

  function draw(): void {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const found = rows.filter((row) => words.every((word) => fold(row.words).includes(word)));
    list.replaceChildren(...found.map(lineOf));
    list.hidden = found.length === 0;
    none.hidden = found.length > 0 || !words.length;
    none.textContent = `No line has “${input.value.trim()}” in it.`;
  }

  input.addEventListener("input", draw);
  return {
    list: box,
    show({corpus}) {
      const buttons = () => Array.from(list.querySelectorAll("button"));
      const at = buttons().indexOf(document.activeElement as HTMLButtonElement);
      rows = rowsOf(observatory, corpus.lexicon);
      search.hidden = rows.length <= short;
      if (search.hidden) input.value = "";
      draw();
      if (at >= 0) (buttons()[at] ?? buttons().at(-1))?.focus();
    }
  };
}

function rowsOf(observatory: Observatory, changes: View["corpus"]["lexicon"]): Row[] {
  const {lexicon, fileLexicon} = observatory;
  const {added, removed} = lexicon.lines();
  const rows = changes.map((change): Row => {
    return {
      words: shownInWords(change),
      effect: `${capitalised(changeInWords(change))}.`,
      trouble: change.problem !== null && change.problem.severity !== "note",
      byHand: has(added, change.entry),
      act: "Take back",
      run: () => takeBack(observatory, change.entry)
    };
  });
  const out = fileLexicon
    .filter((line) => has(removed, line))
    .map((line): Row => {
      const words = lineInWords({...line, term: capitalised(line.term)});
      return {
        words,
        effect: "In the file; you took it back.",
        trouble: false,
        byHand: true,
        act: "Put back",
        run: () => lexicon.change((lines) => withLineBack(lines, line), `Put back: ${words}`)
      };
    });
  return [...rows.filter(({byHand}) => byHand).reverse(), ...out, ...rows.filter(({byHand}) => !byHand)];
}

function lineOf({words, effect, trouble, byHand, act, run}: Row): HTMLElement {
  return element(
    "li",
    {class: byHand ? "by-hand" : null},
    element("span", {class: "words"}, words),
    element("span", {class: trouble ? "effect trouble" : "effect"}, effect),
    action(act, run, {"aria-label": `${act}: ${words}`})
  );
}
