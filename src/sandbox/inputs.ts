import {range as observableRange} from "@observablehq/inputs";

export * from "@observablehq/inputs";

/** Observable's `Inputs.range`, whose slider is called what its number is called. */
export function range(...given: Parameters<typeof observableRange>): ReturnType<typeof observableRange> {
  const form = observableRange(...given);
  const name = form.querySelector("label")?.textContent?.trim();
  form.querySelector("input[type=range]")?.setAttribute("aria-label", name || "Value");
  return form;
}
