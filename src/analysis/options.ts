/** What every option says of itself: its name for readers, and in a sentence what it does. */
interface Described {
  label: string;
  what: string;
  /** Behind "More" instead of in a chart's first line. */
  more?: boolean;
}

/** One of several words. */
export interface ChoiceOption<Value extends string = string> extends Described {
  type: "choice";
  values: readonly Value[];
  /** What readers see for a value, where that is not the value itself. */
  words: {readonly [Each in Value]?: string};
  default: Value;
}

/** A number from `min` to `max` in steps; `unit` stands after it ("papers", and "paper" after 1). */
export interface NumberOption extends Described {
  type: "number";
  min: number;
  max: number;
  step: number;
  unit: string;
  default: number;
}

/** On or off. */
export interface FlagOption extends Described {
  type: "flag";
  default: boolean;
}

/** A reader's own words, on one line, of up to `most` characters. */
export interface TextOption extends Described {
  type: "text";
  most: number;
  default: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any choice, whatever its values
export type Option = ChoiceOption<any> | NumberOption | FlagOption | TextOption;

/** The options of a chart by name. */
export type Options = Readonly<Record<string, Option>>;

export type OptionValue<Each extends Option> =
  Each extends ChoiceOption<infer Value>
    ? Value
    : Each extends NumberOption
      ? number
      : Each extends FlagOption
        ? boolean
        : string;

/** What the options of a chart are set to. */
export type OptionValues<Declared extends Options> = {-readonly [Name in keyof Declared]: OptionValue<Declared[Name]>};

/** Declares a choice among words. */
export function choice<const Value extends string>(
  option: Described & {
    values: readonly Value[];
    words?: {readonly [Each in NoInfer<Value>]?: string};
    default: NoInfer<Value>;
  }
): ChoiceOption<Value> {
  return {type: "choice", words: {}, ...option};
}

/** Declares a number; steps are of 1 where nothing else is said. */
export function number(
  option: Described & {min: number; max: number; step?: number; unit?: string; default: number}
): NumberOption {
  return {type: "number", step: 1, unit: "", ...option};
}

/** Declares something that is on or off. */
export function flag(option: Described & {default: boolean}): FlagOption {
  return {type: "flag", ...option};
}

/** Declares words that a reader writes; empty where nothing else is said. */
export function text(option: Described & {most?: number; default?: string}): TextOption {
  return {type: "text", most: 60, default: "", ...option};
}

/** What a fitted option says anew. */
type Fitting<Each> = Each extends Option ? Partial<Omit<Each, "type">> : never;

/** The options as these papers allow them: with fewer values, another range, another default. */
export function fitted<Declared extends Options>(
  declared: Declared,
  to: {readonly [Name in keyof Declared]?: Fitting<Declared[Name]>}
): Declared {
  return Object.fromEntries(
    Object.entries(declared).map(([name, option]) => [
      name,
      Object.hasOwn(to, name) ? {...option, ...to[name]} : option
    ])
  ) as unknown as Declared;
}

/** What everything is set to when nobody has turned anything. */
export function defaultsOf<Declared extends Options>(declared: Declared): OptionValues<Declared> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, option]) => [name, option.default])
  ) as OptionValues<Declared>;
}

/** The option of this name; null where none was declared, whatever objects inherit. */
export function optionOf(declared: Options, name: string): Option | null {
  return Object.hasOwn(declared, name) ? declared[name]! : null;
}
