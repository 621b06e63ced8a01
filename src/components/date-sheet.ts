import {datePresets, readDate, withDates} from "../analysis/date-entry.js";
import {select} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {counted, grouped} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";
import {openSheet} from "./picker.js";

/** Opens the dates of the selection: from and to, both included, stretches of time to choose at once, and papers without a date. */
export function openDates(observatory: Observatory, button: HTMLElement): void {
  const {corpus, selection} = observatory.view();
  const texts = observatory.loadedTexts();
  const count = (chosen: Selection) => select(corpus, chosen, texts).size;
  const choose = (chosen: Selection) => () => {
    dialog.close();
    observatory.choose(chosen);
  };
  const from = dateField("From", selection.from);
  const to = dateField("To", selection.to);
  const said = element("p", {class: "quiet", id: "dates-said", role: "status"});
  const submit = element("button", {type: "submit", class: "action"});
  const dates = corpus.papers.flatMap(({date}) => date ?? []).sort();
  const hint = `A year, month or day: 2024, 2024-03, 15 Mar 2024. Papers here are from ${dates[0]!.slice(0, 4)} to ${dates.at(-1)!.slice(0, 4)}.`;

  /** What is typed; null where it is no date. */
  function typed(): Selection | null {
    const [a, b] = [from, to].map(({input}) => (input.value.trim() ? readDate(input.value) : null));
    const wrong = [from, to].filter(({input}) => input.value.trim() && !readDate(input.value));
    for (const field of [from, to]) field.input.setAttribute("aria-invalid", String(wrong.includes(field)));
    said.textContent = wrong.length ? `“${wrong[0]!.input.value.trim()}” is no date. ${hint}` : hint;
    if (wrong.length) return null;
    const swapped = a && b && a.slice(0, b.length) > b.slice(0, a.length);
    return withDates(selection, swapped ? {from: b, to: a} : {from: a ?? null, to: b ?? null});
  }

  function show(): void {
    const chosen = typed();
    submit.disabled = !chosen;
    submit.textContent = !chosen
      ? "Show papers"
      : chosen.from || chosen.to
        ? `Show ${counted(count(chosen), "paper")}`
        : "Any date will do";
  }

  for (const {input} of [from, to]) input.addEventListener("input", show);
  const presets = datePresets(corpus).flatMap((preset) => {
    const chosen = withDates(selection, preset);
    const papers = count(chosen);
    if (!papers) return [];
    const choice = action("", choose(chosen), {class: "action preset"});
    choice.append(preset.name, element("span", {class: "count"}, grouped(papers)));
    return [choice];
  });
  const undated = withDates(selection, {from: null, to: null});
  const without = count({...undated, undated: true});
  if (without)
    presets.push(
      action(`${counted(without, "paper")} without a date`, choose({...undated, undated: true}), {
        class: "action preset"
      })
    );
  const form = element(
    "form",
    {class: "dates"},
    from.field,
    to.field,
    said,
    element("div", {class: "actions"}, submit),
    presets.length > 0 && element("div", {class: "presets", role: "group", "aria-label": "At once"}, ...presets)
  );
  show();
  const dialog = openSheet(button, "Dates", [form]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = typed();
    if (chosen) choose(chosen)();
  });
}

function dateField(label: string, value: string | null) {
  const input = element("input", {
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: 24,
    placeholder: label === "From" ? "the first" : "the last",
    "aria-describedby": "dates-said"
  });
  input.value = value ?? "";
  return {input, field: element("label", {}, label, input)};
}
