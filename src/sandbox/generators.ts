/** Values over time, as Observable's notebooks have them. */

type Notify<T> = (value: T) => T;

/** The values that `start` hands to its argument, the newest one where they come faster than they are read. */
export async function* observe<T>(start: (notify: Notify<T>) => (() => void) | undefined): AsyncGenerator<T> {
  let fresh = false;
  let value: T;
  let wake: ((value: T) => void) | null = null;
  const stop = start((next) => {
    value = next;
    if (wake) [wake, fresh] = (wake(next), [null, false]);
    else fresh = true;
    return next;
  });
  try {
    while (true) {
      if (fresh) {
        fresh = false;
        yield value!;
      } else yield await new Promise<T>((resolve) => (wake = resolve));
    }
  } finally {
    stop?.();
  }
}

/** The values that `start` hands to its argument, each of them. */
export async function* queue<T>(start: (notify: Notify<T>) => (() => void) | undefined): AsyncGenerator<T> {
  const values: T[] = [];
  let wake: (() => void) | null = null;
  const stop = start((next) => {
    values.push(next);
    wake?.();
    return next;
  });
  try {
    while (true) {
      if (!values.length) await new Promise<void>((resolve) => (wake = resolve));
      yield values.shift()!;
    }
  } finally {
    stop?.();
  }
}

/** An input element's values: now, and whenever it changes. */
export function input(element: HTMLElement): AsyncGenerator<unknown> {
  return observe((notify) => {
    const type = eventOf(element);
    const read = () => valueOf(element as HTMLInputElement);
    const changed = () => void notify(read());
    element.addEventListener(type, changed);
    const now = read();
    if (now !== undefined) notify(now);
    return () => element.removeEventListener(type, changed);
  });
}

function eventOf(element: HTMLElement): string {
  const type = (element as HTMLInputElement).type;
  if (type === "button" || type === "submit") return "click";
  return type === "checkbox" || type === "file" ? "change" : "input";
}

function valueOf(element: HTMLInputElement): unknown {
  switch (element.type) {
    case "range":
    case "number":
      return element.valueAsNumber;
    case "date":
      return element.valueAsDate;
    case "checkbox":
      return element.checked;
    case "select-multiple":
      return Array.from((element as unknown as HTMLSelectElement).selectedOptions, (option) => option.value);
    default:
      return element.value;
  }
}

/** A value that cells may set by `x.value = …` where they define it, and that others see change: `const x = Mutable(0)`. */
export function mutable<T>(first: T): AsyncGenerator<T> & {value: T} {
  let value = first;
  let tell: Notify<T> | null = null;
  const values = observe<T>((notify) => {
    tell = notify;
    if (value !== undefined) notify(value);
    return undefined;
  });
  return Object.defineProperty(values, "value", {
    get: () => value,
    set: (next: T) => {
      value = next;
      tell?.(next);
    }
  }) as AsyncGenerator<T> & {value: T};
}
