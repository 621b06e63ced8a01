import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {isValueOf, spellOption} from "../../src/analysis/option-values.ts";
import {charts, chartOf, chartsOf, isOptionOf} from "../../src/charts/registry.ts";

const entries = Object.entries(charts);
const source = (path: string) => new URL(`../../src/${path}`, import.meta.url);

describe("the charts of the site", () => {
  it.each(entries)("%s declares options that hold together", (_, {options}) => {
    for (const [name, option] of Object.entries(options)) {
      expect(name).toMatch(/^[a-z]+$/);
      expect(isValueOf(option, option.default), name).toBe(true);
      expect(option.label.length, name).toBeLessThan(32);
      expect(option.what, name).toMatch(/^[A-Z].*\.$/);
      if (option.type !== "choice") continue;
      expect(new Set(option.values).size, name).toBe(option.values.length);
      for (const value of option.values) expect(spellOption(option, value)).toBe(value);
    }
  });

  it.each(entries)("%s is drawn by a function of its files", (_, {files, draws}) => {
    for (const file of files) expect(existsSync(source(file)), file).toBe(true);
    expect(files.some((file) => readFileSync(source(file), "utf8").includes(`export function ${draws}(`))).toBe(true);
  });

  it("share no name in the address of a page", () => {
    for (const page of new Set(entries.map(([, {page}]) => page))) {
      const names = chartsOf(page).flatMap(({prefix, options}) => Object.keys(options).map((name) => prefix + name));
      expect(new Set(names).size, page).toBe(names.length);
      for (const name of names) expect(isOptionOf(page, name)).toBe(true);
      expect(isOptionOf(page, "knob.constructor")).toBe(false);
    }
  });

  it("stand on their pages under their figures' ids", () => {
    for (const [, {page, figure}] of entries) expect(chartOf(page, figure)?.figure).toBe(figure);
    expect(chartOf("topics", "nothing")).toBeNull();
    expect(isOptionOf("topics", "knob.period")).toBe(false);
  });
});
