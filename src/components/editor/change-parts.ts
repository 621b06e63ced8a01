import type {DeclaredChart} from "../../charts/registry.js";
import {action, element} from "../element.js";
import {diffLines} from "./line-diff.js";
import type {Kept} from "./stored-code.js";

export interface ChangeHandlers {
  run: () => void;
  stop: () => void;
  back: () => void;
  putBack: () => void;
  startOver: () => void;
  undo: () => void;
  consent: () => void;
  leave: () => void;
  /** The original code and the code as it is. */
  differences: () => [string, string];
  tables: () => Promise<HTMLElement>;
}

export type ChangeParts = ReturnType<typeof changeParts>;

/** The page of a chart that is being changed: where drawing, knobs and code stand, and what is said around them. */
export function changeParts(chart: DeclaredChart, home: string) {
  let handlers: ChangeHandlers | null = null;
  const act = (label: string, name: keyof ChangeHandlers, attributes: Record<string, string | null> = {}) =>
    action(label, () => void handlers?.[name](), {"data-key": `change.${name}`, ...attributes});

  const about = element("span");
  const notice = element("div", {class: "change-notice", role: "status", hidden: true});
  const place = element("div", {class: "change-drawing"});
  const taken = element("div");
  const status = element("span", {class: "change-status", role: "status"});
  const back = act("Back to the last version that ran", "back", {hidden: ""});
  const run = act("Run", "run", {"aria-keyshortcuts": "Control+Enter"});
  const stop = act("Stop", "stop", {hidden: ""});
  const keys = element("kbd", {}, /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ Enter" : "Ctrl Enter");
  const knobsChanged = element("span", {class: "was"});
  const putBack = act("Put back", "putBack");
  const knobsState = element("span", {class: "change-state", hidden: true}, knobsChanged, " ", putBack);
  const knobs = element("div");
  const code = element("div", {class: "change-editor"});
  const kept = element("p", {class: "quiet change-kept", hidden: true});
  const pending = element(
    "div",
    {class: "change-notice change-pending", role: "status", hidden: true},
    element("p", {}, "This code came with the link. Read it: it runs, closed off from everything, once you say so."),
    element("div", {class: "actions"}, act("Run this code", "consent"), act("Leave it", "leave"))
  );
  const differences = element("div", {class: "change-differences", hidden: true});
  const show = action("Show changes", toggleDifferences, {"aria-expanded": "false", "data-key": "change.show"});
  const startOver = act("Start over", "startOver");
  const undo = act("Undo", "undo");
  const changedActions = element("div", {class: "actions change-code-actions"}, show, undo, startOver);
  const sources = element("div");
  const tables = element("details", {class: "change-tables"}, element("summary", {}, "What the code can read"));
  tables.addEventListener("toggle", () => {
    if (tables.open) void handlers?.tables().then((shown) => tables.replaceChildren(tables.firstElementChild!, shown));
  });

  const head = (title: string, ...rest: (Node | string)[]) =>
    element("div", {class: "change-head"}, element("h3", {}, title), ...rest);
  const box = element(
    "div",
    {class: "change"},
    element(
      "div",
      {class: "change-sides"},
      element(
        "section",
        {class: "change-chart", "aria-label": "Chart"},
        notice,
        element("h2", {}, chart.title),
        element(
          "p",
          {class: "figure-sub"},
          about,
          " · ",
          element("a", {class: "action", href: `${home}#${chart.figure}`}, "As the site draws it")
        ),
        pending,
        place,
        taken
      ),
      element(
        "div",
        {class: "change-beside"},
        element("section", {"aria-label": "Knobs"}, head("Knobs", knobsState), knobs),
        element(
          "section",
          {"aria-label": "Code"},
          head("Code", element("span", {class: "change-state"}, status, " ", back, " ", stop, " ", run, " ", keys)),
          code,
          changedActions,
          differences,
          kept,
          sources,
          tables
        )
      )
    )
  );

  function toggleDifferences(): void {
    differences.hidden = !differences.hidden;
    show.setAttribute("aria-expanded", String(!differences.hidden));
    show.textContent = differences.hidden ? "Show changes" : "Hide changes";
    drawDifferences();
  }

  function drawDifferences(): void {
    if (differences.hidden || !handlers) return;
    const lines = diffLines(...handlers.differences()).map(({kind, text, number}) => {
      const name = kind === "same" ? null : element(kind === "gone" ? "del" : "ins", {}, text || " ");
      const sign = kind === "gone" ? "−" : kind === "new" ? "+" : "";
      return element(
        "div",
        {class: `line ${kind}`},
        element("span", {class: "at"}, `${sign}${number}`),
        name ?? element("span", {}, text)
      );
    });
    differences.replaceChildren(...lines);
  }

  return {
    element: box,
    on(next: ChangeHandlers): void {
      handlers = next;
    },
    place({
      drawing,
      rows,
      editor,
      actions,
      made
    }: Record<"drawing" | "rows" | "editor" | "actions" | "made", HTMLElement>): void {
      sources.append(made);
      place.append(drawing);
      knobs.append(rows);
      code.append(editor);
      taken.append(actions);
    },
    about: (words: string) => about.replaceChildren(words),
    /** Says what happened above the chart; null takes it away. */
    say(words: string | null, {back: offered = false} = {}): void {
      notice.hidden = words === null;
      notice.textContent = words ?? "";
      back.hidden = !offered;
    },
    status(words: string): void {
      status.textContent = words;
    },
    running(is: boolean): void {
      stop.hidden = !is;
    },
    /** Notes that a run has ended, for whom it concerns. */
    ran(): void {
      box.dataset["ran"] = String(Number(box.dataset["ran"] ?? 0) + 1);
    },
    changedKnobs(count: number): void {
      knobsState.hidden = !count;
      knobsChanged.textContent = `${count} changed`;
    },
    changedCode(is: boolean): void {
      show.hidden = !is;
      startOver.hidden = !is;
      if (!is && !differences.hidden) toggleDifferences();
      drawDifferences();
    },
    pending(is: boolean): void {
      pending.hidden = !is;
    },
    kept(how: Kept): void {
      kept.hidden = how === "all";
      kept.textContent =
        how === "code"
          ? "The browser has no room for the history of changes: undo will not reach back over a reload."
          : "The browser could not keep this code: copy it before you leave.";
    }
  };
}
