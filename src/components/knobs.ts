/** A choice among words. */
export interface Choice<Value extends string = string> {
  label: string;
  options: readonly {value: Value; label: string}[];
  value: NoInfer<Value>;
}

/** A number on a slider; `unit` stands after it ("papers", and "paper" after 1). */
export interface Slide {
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  unit?: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any choice, whatever its values
export type Knob = Choice<any> | Slide;

export type KnobValues<Knobs extends Record<string, Knob>> = {
  [Name in keyof Knobs]: Knobs[Name] extends Slide ? number : Knobs[Name] extends Choice<infer Value> ? Value : never;
};

export type KnobLine<Values> = HTMLElement & {value: Values};

interface Control {
  element: HTMLElement;
  read(): string;
  /** Shows the value; false when it is none of the knob's. */
  write(value: string): boolean;
}

/**
 * Knobs as words in one line, for Framework's `view` or `Generators.input`: `value` holds what is chosen and "input" tells of changes.
 * Choices live in the URL as `knob.NAME=value` where they differ from the default; values that no knob has are ignored.
 */
export function knobs<const Knobs extends Record<string, Knob>>(spec: Knobs): KnobLine<KnobValues<Knobs>> {
  const line = document.createElement("div") as unknown as KnobLine<KnobValues<Knobs>>;
  line.className = "knobs";
  const controls = Object.entries(spec).map(([name, knob]): [string, Knob, Control] => {
    const changed = () => {
      write(name, knob);
      line.dispatchEvent(new Event("input", {bubbles: true}));
    };
    return [name, knob, "options" in knob ? choice(name, knob, changed) : slider(name, knob, changed)];
  });
  line.append(...controls.map(([, , {element}]) => element));
  Object.defineProperty(line, "value", {
    get: () =>
      Object.fromEntries(
        controls.map(([name, knob, {read}]) => [name, "options" in knob ? read() : Number(read())])
      ) as KnobValues<Knobs>
  });

  function read(): boolean {
    const query = new URLSearchParams(location.search);
    let changed = false;
    for (const [name, knob, control] of controls) {
      const before = control.read();
      const value = query.get(`knob.${name}`);
      if (value === null || !control.write(value)) control.write(String(knob.value));
      changed ||= control.read() !== before;
    }
    return changed;
  }

  function write(name: string, knob: Knob): void {
    const query = new URLSearchParams(location.search);
    const value = controls.find(([other]) => other === name)![2].read();
    if (value === String(knob.value)) query.delete(`knob.${name}`);
    else query.set(`knob.${name}`, value);
    const search = String(query);
    history.replaceState(history.state, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
  }

  let shown = false;
  addEventListener("popstate", function follow() {
    if (line.isConnected) shown = true;
    else if (shown) return removeEventListener("popstate", follow);
    if (read()) line.dispatchEvent(new Event("input", {bubbles: true}));
  });
  read();
  return line;
}

let groups = 0;

function choice(name: string, {label, options, value}: Choice, changed: () => void): Control {
  const group = document.createElement("div");
  group.className = "knob";
  const words = document.createElement("div");
  words.className = "knob-words";
  words.setAttribute("role", "radiogroup");
  words.setAttribute("aria-label", label);
  const heading = document.createElement("span");
  heading.className = "knob-label";
  heading.textContent = label;
  const radios = options.map((option) => {
    const radio = document.createElement("input");
    radio.type = "radio";
    radio.name = `${name}-${groups}`;
    radio.value = option.value;
    radio.dataset["key"] = `knob.${name}.${option.value}`;
    const word = document.createElement("label");
    const text = document.createElement("span");
    text.textContent = text.dataset["text"] = option.label;
    word.append(radio, text);
    words.append(word);
    radio.addEventListener("input", (event) => event.stopPropagation());
    radio.addEventListener("change", () => {
      select.value = radio.value;
      changed();
    });
    return radio;
  });
  ++groups;
  const box = document.createElement("label");
  box.className = "knob-box";
  const boxLabel = document.createElement("span");
  boxLabel.textContent = label;
  const select = document.createElement("select");
  select.dataset["key"] = `knob.${name}`;
  for (const option of options) select.add(new Option(option.label, option.value));
  select.addEventListener("input", (event) => event.stopPropagation());
  select.addEventListener("change", () => {
    for (const radio of radios) radio.checked = radio.value === select.value;
    changed();
  });
  box.append(boxLabel, select);
  group.append(heading, words, box);
  const write = (next: string) => {
    if (!options.some((option) => option.value === next)) return false;
    for (const radio of radios) radio.checked = radio.value === next;
    select.value = next;
    return true;
  };
  write(value);
  return {element: group, read: () => radios.find(({checked}) => checked)?.value ?? value, write};
}

function slider(name: string, {label, min, max, step, value, unit = ""}: Slide, changed: () => void): Control {
  const group = document.createElement("label");
  group.className = "knob knob-slide";
  const heading = document.createElement("span");
  heading.className = "knob-label";
  heading.textContent = label;
  const range = document.createElement("input");
  Object.assign(range, {type: "range", min: String(min), max: String(max), step: String(step)});
  range.dataset["key"] = `knob.${name}`;
  const output = document.createElement("output");
  const show = () => {
    const written = unit ? `${range.value} ${range.value === "1" ? unit.replace(/s$/, "") : unit}` : range.value;
    output.textContent = written;
    range.setAttribute("aria-valuetext", written);
    range.style.setProperty("--at", String(max > min ? (Number(range.value) - min) / (max - min) : 0));
  };
  // A figure that is drawn again takes its knobs along, and a slider that moves in the page loses the finger that drags it.
  range.addEventListener("input", (event) => {
    event.stopPropagation();
    show();
  });
  range.addEventListener("change", changed);
  group.append(heading, range, output);
  const write = (next: string) => {
    const number = Number(next);
    if (next.trim() === "" || !(number >= min && number <= max)) return false;
    range.value = next;
    show();
    return true;
  };
  write(String(value));
  return {element: group, read: () => range.value, write};
}
