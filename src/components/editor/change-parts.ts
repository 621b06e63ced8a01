import type {DeclaredChart} from "../../charts/registry.js";
import {listed} from "../../analysis/wording.js";
import {action, element} from "../element.js";
import type {Heading} from "./headings/heading.js";
import type {Kept} from "./stored-code.js";

export interface ChangeHandlers {
  run: () => void;
  stop: () => void;
  back: () => void;
  putBack: () => void;
  consent: () => void;
  leave: () => void;
  tables: () => Promise<HTMLElement>;
}

export type ChangeParts = ReturnType<typeof changeParts>;

/** The page of a chart that is being changed: where drawing, knobs and code stand, and what is said around them. */
export function changeParts(chart: DeclaredChart, home: string) {
  let handlers: ChangeHandlers | null = null;
  const act = (label: string, name: keyof ChangeHandlers, attributes: Record<string, string | null> = {}) =>
    action(label, () => void handlers?.[name](), {"data-key": `change.${name}`, ...attributes});

  const title = element("h2", {}, chart.title);
  const subtitle = element("p", {class: "figure-sub"});
  const about = element("span");
  const notice = element("div", {class: "change-notice", role: "status", hidden: true});
  const notes = element("div", {class: "change-notes", role: "status"});
  const noted = new Map<string, HTMLElement>();
  const place = element("div", {class: "change-drawing"});
  const taken = element("div");
  const status = element("span", {class: "change-status", role: "status"});
  const back = act("Back to the last version that ran", "back", {hidden: ""});
  const run = act("Run", "run", {"aria-keyshortcuts": "Control+Enter"});
  const stop = act("Stop", "stop", {hidden: ""});
  const keys = element(
    "kbd",
    {class: "for-hands"},
    /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘ Enter" : "Ctrl Enter"
  );
  const knobsChanged = element("span", {class: "was"});
  const putBack = act("Put back", "putBack");
  const knobsState = element("span", {class: "change-state", hidden: true}, knobsChanged, " ", putBack);
  const knobs = element("div");
  const code = element("div", {class: "change-editor"});
  const kept = element("p", {class: "quiet change-kept", hidden: true});
  const linkedWords = element("p");
  const may = act("Run this code", "consent");
  const leave = act("Leave it", "leave");
  const pending = element(
    "div",
    {class: "change-notice change-pending", role: "status", hidden: true},
    linkedWords,
    element("div", {class: "actions"}, may, leave)
  );
  const changes = element("div");
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
        notes,
        title,
        subtitle,
        element(
          "p",
          {class: "quiet change-about"},
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
          changes,
          kept,
          sources,
          tables
        )
      )
    )
  );

  return {
    element: box,
    on(next: ChangeHandlers): void {
      handlers = next;
    },
    place({
      drawing,
      rows,
      editor,
      changes: changed,
      actions,
      made
    }: Record<"drawing" | "rows" | "editor" | "changes" | "actions" | "made", HTMLElement>): void {
      changes.append(changed);
      sources.append(made);
      place.append(drawing);
      knobs.append(rows);
      code.append(editor);
      taken.append(actions);
    },
    /** What is found, what is drawn, and of which papers. */
    head(heading: Heading, papers: string): void {
      title.textContent = heading.title;
      subtitle.textContent = heading.subtitle;
      about.textContent = papers;
    },
    /** Says what happened above the chart; null takes it away. */
    say(words: string | null, {back: offered = false} = {}): void {
      notice.hidden = words === null;
      notice.textContent = words ?? "";
      back.hidden = !offered;
    },
    /** Notes something of a name beside that, with ways to go on; null takes it away. */
    note(name: string, words: string | null, ways: Readonly<Record<string, () => void>> = {}): void {
      noted.get(name)?.remove();
      if (words === null) return;
      const actions = Object.entries(ways).map(([label, run]) => action(label, run));
      const note = element("div", {class: "change-note"}, element("p", {}, words));
      if (actions.length) note.append(element("div", {class: "actions"}, ...actions));
      noted.set(name, note);
      notes.append(note);
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
    /** Notes whether something is written that has not been run, for whom it concerns. */
    waiting(is: boolean): void {
      box.toggleAttribute("data-waiting", is);
    },
    changedKnobs(count: number): void {
      knobsState.hidden = !count;
      knobsChanged.textContent = `${count} changed`;
    },
    /** Asks before code runs, of a link with the files that it changes or for another reason; null once it may. */
    pending(files: readonly string[] | null, why?: string): void {
      leave.hidden = why !== undefined;
      pending.hidden = files === null;
      run.hidden = keys.hidden = files !== null;
      const changed = files?.length ? `, and with it changes of ${listed([...files])} (see “Made of”)` : "";
      linkedWords.textContent =
        why ?? `This code came with the link${changed}. Read it: it runs, closed off from everything, once you say so.`;
    },
    /** Leads to that question. */
    ask(): void {
      pending.scrollIntoView({block: "nearest"});
      may.focus();
    },
    kept(how: Exclude<Kept, "elsewhere">): void {
      kept.hidden = how === "all";
      kept.textContent =
        how === "code"
          ? "The browser has no room for the history of changes: undo will not reach back over a reload."
          : "The browser could not keep this code: copy it before you leave.";
    }
  };
}
