import {joinAuthors, writtenAuthors} from "../../src/analysis/authors.ts";
import {isWebAddress, notWebAddress} from "./addresses.ts";
import {isoDate} from "./dates.ts";
import {problem} from "./item.ts";
import type {Problem} from "./item.ts";

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a JSON value is called in a message. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/**
 * The fields of one record, inner objects before the outer. Each method gives the first value of the kind it reads among the
 * names it is asked for, null when there is none, and adds a problem for each value of another kind before it.
 */
export class JsonFields {
  readonly problems: Problem[] = [];

  constructor(
    private readonly objects: readonly Fields[],
    private readonly line: number
  ) {}

  /** A text, which may be empty, or a number as text. */
  text(...names: string[]): string | null {
    return this.first(names, (value, name) => this.asText(value, name));
  }

  /** Names of a text, of a list of texts or of a list of objects with a name, as the column `authors` holds them. */
  people(...names: string[]): string | null {
    return this.first(names, (value, name) => {
      if (!Array.isArray(value)) return writtenAuthors(this.asText(value, name) ?? "");
      const people = value.map((person) => {
        if (!isFields(person)) return this.asText(person, name);
        if (typeof person.name === "string") return person.name;
        this.warn(`${name} is an object without a name: left out`);
        return null;
      });
      return joinAuthors(people.filter((person) => person !== null));
    });
  }

  /** An ISO day, month or year. */
  date(...names: string[]): string | null {
    return this.first(names, (value) => {
      const date = isoDate(value);
      if (!date) this.warn(`not a date: ${JSON.stringify(value).slice(0, 80)}`);
      return date;
    });
  }

  /** An http or https address. */
  address(...names: string[]): string | null {
    return this.first(names, (value, name) => {
      const text = this.asText(value, name);
      if (!text?.trim()) return null;
      if (isWebAddress(text.trim())) return text.trim();
      this.problems.push(notWebAddress(this.line, text));
      return null;
    });
  }

  private first(names: readonly string[], read: (value: unknown, name: string) => string | null): string | null {
    for (const fields of this.objects)
      for (const name of names) {
        const value = fields[name];
        const found = value === undefined || value === null ? null : read(value, name);
        if (found !== null) return found;
      }
    return null;
  }

  private asText(value: unknown, name: string): string | null {
    if (typeof value === "string" || typeof value === "number") return String(value);
    this.warn(`${name} is ${kindOf(value)}, not a text: left out`);
    return null;
  }

  private warn(message: string): void {
    this.problems.push(problem(this.line, "warning", message));
  }
}
