// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {choice, number} from "../../src/analysis/options.ts";
import {knobs} from "../../src/components/knobs.ts";

const spec = {
  sort: choice({
    label: "Sort by",
    values: ["frequency", "name"],
    default: "frequency",
    what: "Which rows stand first."
  }),
  least: number({label: "At least", min: 1, max: 10, unit: "papers", default: 2, what: "Papers a row needs."})
};

function shown() {
  const line = knobs(spec);
  document.body.replaceChildren(line);
  let inputs = 0;
  line.addEventListener("input", () => ++inputs);
  const radio = (value: string) => line.querySelector<HTMLInputElement>(`input[value=${value}]`)!;
  return {line, radio, range: line.querySelector<HTMLInputElement>("[type=range]")!, inputs: () => inputs};
}

/** Has the head of every page say what the page's charts begin with. */
function saved(page: string, content: string) {
  const meta = document.createElement("meta");
  Object.assign(meta, {name: "knob-defaults", content});
  meta.dataset["page"] = page;
  document.head.append(meta);
}

describe("knobs of a page that says what they begin with", () => {
  beforeEach(() => history.replaceState(null, "", "/topics.html"));
  afterEach(() => document.head.replaceChildren());

  it("begin with that, put it into no address, and are put back to it", () => {
    saved("methods", "knob.sort=frequency&knob.least=9");
    saved("topics", "knob.sort=name&knob.least=4&knob.other.least=7");
    const {line, radio} = shown();
    expect(line.value).toEqual({sort: "name", least: 4});
    expect(location.search).toBe("");
    expect(line.querySelectorAll(".knob.changed")).toHaveLength(0);
    radio("frequency").click();
    expect(location.search).toBe("?knob.sort=frequency");
    expect(line.querySelector(".knob-was")!.textContent).toContain("was name");
    line.querySelector<HTMLElement>(".knob-was .action")!.click();
    expect(line.value).toEqual({sort: "name", least: 4});
    expect(location.search).toBe("");
  });

  it("follow an address that says otherwise", () => {
    saved("topics", "knob.sort=name&knob.least=4");
    history.replaceState(null, "", "/topics.html?knob.sort=frequency");
    expect(shown().line.value).toEqual({sort: "frequency", least: 4});
  });

  it("use none of its values that are none of theirs, and say so", () => {
    saved("topics", "knob.sort=nonsense&knob.least=4&knob.least=5");
    const {line} = shown();
    expect(line.value).toEqual({sort: "frequency", least: 4});
    expect(line.querySelector(".knobs-note")!.textContent).toBe(
      "Not used from the page’s defaults: Sort by “nonsense” (frequency, name); At least “5”, which is set already."
    );
  });
});

describe("knobs", () => {
  beforeEach(() => history.replaceState(null, "", "/topics.html?topic=clustering#chart"));

  it("start with their defaults and leave the address alone", () => {
    const {line} = shown();
    expect(line.value).toEqual({sort: "frequency", least: 2});
    expect(location.search).toBe("?topic=clustering");
  });

  it("tell of a choice once, and keep it in the address beside the selection", () => {
    const {line, radio, range, inputs} = shown();
    const entries = history.length;
    radio("name").click();
    range.value = "5";
    range.dispatchEvent(new Event("input", {bubbles: true}));
    expect(inputs(), "while it is dragged").toBe(1);
    range.dispatchEvent(new Event("change", {bubbles: true}));
    expect(line.value).toEqual({sort: "name", least: 5});
    expect(inputs()).toBe(2);
    expect(location.search).toBe("?topic=clustering&knob.sort=name&knob.least=5");
    expect(location.hash).toBe("#chart");
    expect(history.length).toBe(entries);
    radio("frequency").click();
    expect(location.search).toBe("?topic=clustering&knob.least=5");
  });

  it("start with what the address says, where a knob has such a value", () => {
    history.replaceState(null, "", "/?knob.sort=name&knob.least=99&knob.colour=red");
    expect(shown().line.value).toEqual({sort: "name", least: 2});
    history.replaceState(null, "", "/?knob.sort=nonsense&knob.least=");
    expect(shown().line.value).toEqual({sort: "frequency", least: 2});
  });

  it("are a group of radio buttons with one word each, and a slider that says its unit", () => {
    const {line, range} = shown();
    const group = line.querySelector("[role=radiogroup]")!;
    expect(group.getAttribute("aria-label")).toBe("Sort by");
    expect(Array.from(group.querySelectorAll("label"), (label) => label.textContent)).toEqual(["frequency", "name"]);
    expect(range.getAttribute("aria-valuetext")).toBe("2 papers");
    expect(line.querySelector("output")!.textContent).toBe("2 papers");
  });

  it("say one paper where a slider stands at 1, also at first", () => {
    const line = knobs({least: {...spec.least, default: 1}});
    const range = line.querySelector("input")!;
    const said = () => [line.querySelector("output")!.textContent, range.getAttribute("aria-valuetext")];
    expect(said()).toEqual(["1 paper", "1 paper"]);
    range.value = "2";
    range.dispatchEvent(new Event("input"));
    expect(said()).toEqual(["2 papers", "2 papers"]);
    range.value = "1";
    range.dispatchEvent(new Event("input"));
    expect(said()).toEqual(["1 paper", "1 paper"]);
  });

  it("show on a phone what they show on a desk", () => {
    const {line, radio} = shown();
    const select = line.querySelector("select")!;
    select.value = "name";
    select.dispatchEvent(new Event("change", {bubbles: true}));
    expect(radio("name").checked).toBe(true);
    expect(line.value.sort).toBe("name");
  });

  it("follow the back button", () => {
    const {line, radio, inputs} = shown();
    radio("name").click();
    history.replaceState(null, "", "/topics.html");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(line.value.sort).toBe("frequency");
    expect(inputs()).toBe(2);
  });
});
