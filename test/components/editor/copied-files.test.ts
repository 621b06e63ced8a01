import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {chartSources} from "../../../site/chart-sources.ts";
import {charts} from "../../../src/charts/registry.ts";
import {changeableCharts} from "../../../src/components/editor/changeable.ts";
import {CopyError, withCopies} from "../../../src/components/editor/copied-files.ts";
import {cellSources} from "../../../site/editor-cells.ts";
import {importer, modulesName} from "../../../src/sandbox/modules.ts";
import {parseCell} from "../../../src/sandbox/parse-cell.ts";
import {importedPath, parseModule} from "../../../src/sandbox/parse-module.ts";

const files = {
  "charts/bars.ts": [
    `import {max as most} from "d3-array";`,
    `import {`,
    `  label`,
    `} from "./labels.js";`,
    `export function bars(rows) {`,
    `  return most(rows) + label("bars") + high;`,
    `}`,
    `const high = 2;`
  ].join("\n"),
  "charts/labels.ts": `export const label = (text) => "[" + text + "]";\nexport {label as other};\nconst high = "own";`,
  "charts/apart.ts": `export const apart = 1;`
};
const modules = {
  "d3-array": {max: (rows: number[]) => Math.max(...rows)},
  "charts/labels.js": {label: (text: string) => `(${text})`}
};

/** What a cell gives where the frame has these modules. */
function valueOf(source: string): unknown {
  const {expression} = parseCell(source);
  const body = expression ? `return (${source})` : source;
  return new Function(modulesName, "bars", `return (() => {${body}\n})()`)(importer(modules), () => "the frame's own");
}

describe("a chart with changed files", () => {
  it("is as it was without one", () => {
    expect(withCopies("bars([1])", files, {}).source).toBe("bars([1])");
    expect(valueOf("bars([1])")).toBe("the frame's own");
  });

  it("calls the changed function, with what the frame has for its imports", () => {
    const changed = {"charts/bars.ts": files["charts/bars.ts"].replace("high = 2", "high = 3")};
    for (const code of ["bars([1, 7])", "// two lines\nbars(\n [1, 7])", "const rows = [1, 7];\nreturn bars(rows);"])
      expect(valueOf(withCopies(code, files, changed).source)).toBe("7(bars)3");
  });

  it("calls a function that the changed one is called by, each in its own scope", () => {
    const changed = {"charts/labels.ts": files["charts/labels.ts"].replace(`"["`, `"<"`)};
    const {source} = withCopies("bars([1])", files, changed);
    expect(valueOf(source)).toBe("1<bars]2");
    expect(source).not.toContain("apart");
  });

  it("knows where each line stands", () => {
    const changed = {"charts/bars.ts": files["charts/bars.ts"], "charts/labels.ts": files["charts/labels.ts"]};
    const code = "const rows = [];\nreturn bars(rows);";
    const {source, placeIn} = withCopies(code, files, changed);
    const lines = source.split("\n");
    const told = new Set<string>();
    lines.forEach((line, i) => {
      const {file, place} = placeIn({line: i + 1, column: 0, endColumn: 1});
      const own = (file === null ? code : changed[file as keyof typeof changed]).split("\n");
      expect(place.line).toBeGreaterThanOrEqual(1);
      expect(place.line).toBeLessThanOrEqual(own.length);
      if (line.trim().length > 1 && own[place.line - 1] === line) told.add(`${file} ${place.line}`);
    });
    expect(told).toContain("charts/bars.ts 6");
    expect(told).toContain("charts/labels.ts 3");
    expect(told).toContain("null 2");
  });

  it("says which file cannot be read, and where", () => {
    const broken = {"charts/labels.ts": `export const label = 1;\nconst = 2;`};
    const error = (() => {
      try {
        return withCopies("bars([])", files, broken);
      } catch (error) {
        return error;
      }
    })();
    expect(error).toBeInstanceOf(CopyError);
    expect(error).toMatchObject({file: "charts/labels.ts", place: {line: 2, column: 6}});
    const gone = {"charts/labels.ts": "const label = 1;"};
    expect(() => withCopies("bars([])", files, gone)).toThrow("“./labels.js” exports no label.");
    const whole = {"charts/labels.ts": "export default 1;"};
    expect(() => withCopies("bars([])", files, whole)).toThrow("a name of its own");
  });

  it("leaves code that cannot be read for the frame to say why", () => {
    expect(withCopies("const = 1", files, {"charts/labels.ts": "export const label = 1;"}).source).toBe("const = 1");
  });
});

describe("what the frame has for imports", () => {
  it("is refused in words where there is none", () => {
    const take = importer(modules);
    expect(take("d3-array", ["max"])).toBe(modules["d3-array"]);
    expect(() => take("d3-arrays", ["max"])).toThrow("“d3-arrays” cannot be imported here. Did you mean d3-array?");
    expect(() => take("d3-array", ["maxx"])).toThrow("“d3-array” has no maxx. Did you mean max?");
    expect(() => take("constructor", ["name"])).toThrow("cannot be imported");
  });
});

describe("the files of the site's charts", async () => {
  const [sources, cells] = [await chartSources(), await cellSources()];

  it.each(changeableCharts)("of %s can all be changed, and what is changed arrives at the chart", (id) => {
    const own = Object.fromEntries(charts[id].files.map((file) => [file, sources[file]!]));
    const called = new Set(parseCell(cells[id]!).reads.map(({name}) => name));
    const imported = new Set(
      Object.entries(own).flatMap(([file, source]) =>
        parseModule(source).imports.map(({from}) => importedPath(file, from).replace(/\.js$/, ".ts"))
      )
    );
    const taken: string[] = [];
    for (const [file, source] of Object.entries(own)) {
      const composed = withCopies(cells[id]!, own, {[file]: `${source}\n`});
      expect(() => parseCell(composed.source), file).not.toThrow();
      const exports = parseModule(source).exports.map(({exported}) => exported);
      taken.push(...exports.filter((name) => called.has(name)));
      expect(
        exports.some((name) => called.has(name)) || imported.has(file),
        `${file} is called by the cell or imported by another file`
      ).toBe(true);
      expect(composed.source.match(/^const \{[^}]*\} = \$copy\d+;$/m), `${file} arrives at the cell`).not.toBeNull();
    }
    expect(new Set(taken).size, "no two files export the same name to the cell").toBe(taken.length);
  });

  it("come without types", () => {
    for (const [file, source] of Object.entries(sources)) {
      expect(source, file).not.toMatch(/^(import|export) type\b/m);
      expect(source.length, file).toBeLessThanOrEqual(
        readFileSync(new URL(`../../../src/${file}`, import.meta.url), "utf8").length
      );
    }
  });
});
