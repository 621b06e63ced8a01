import type {ImportDeclaration, Program} from "acorn";
import {CellSyntaxError, readProgram} from "./parse-cell.js";
import {declaredBy} from "./references.js";

/** An import statement of a module, or an export from another one. */
export interface ModuleImport {
  /** As it is written: "./drawing.js", "d3-scale". */
  from: string;
  /** Each name in the other module (`*` for all of it) and here. */
  names: {imported: string; local: string}[];
  /** Offsets in the source. */
  start: number;
  end: number;
}

/** A file of the project as it reads. */
export interface ParsedModule {
  imports: ModuleImport[];
  /** What it gives: each name outside, and inside. */
  exports: {exported: string; local: string}[];
  /** Offsets of what only says that something is exported, to be left out where the module becomes part of a cell. */
  marks: {start: number; end: number}[];
}

/** Reads a module's statements. Throws a `CellSyntaxError` in plain words. */
export function parseModule(source: string): ParsedModule {
  const program = readProgram(source);
  const parsed: ParsedModule = {imports: [], exports: [], marks: []};
  for (const statement of program.body) {
    const {start, end} = statement;
    if (statement.type === "ImportDeclaration") parsed.imports.push({...importOf(statement), start, end});
    if (statement.type === "ExportDefaultDeclaration" || statement.type === "ExportAllDeclaration")
      throw new CellSyntaxError("Give each thing that is exported a name of its own.", start, start + 6);
    if (statement.type !== "ExportNamedDeclaration") continue;
    const {declaration, source: from, specifiers} = statement;
    if (declaration) {
      parsed.marks.push({start, end: declaration.start});
      const names = declaredBy({body: [declaration]} as unknown as Program).map(({name}) => name);
      parsed.exports.push(...names.map((name) => ({exported: name, local: name})));
      continue;
    }
    const pairs = specifiers.map(({local, exported}) => ({local: nameOf(local), exported: nameOf(exported)}));
    if (!from) {
      parsed.marks.push({start, end});
      parsed.exports.push(...pairs);
    } else {
      const through = pairs.map(({local, exported}) => ({imported: local, local: `$from_${exported}`, exported}));
      parsed.imports.push({from: String(from.value), names: through, start, end});
      parsed.exports.push(...through.map(({local, exported}) => ({local, exported})));
    }
  }
  return parsed;
}

function importOf({specifiers, source}: ImportDeclaration): Pick<ModuleImport, "from" | "names"> {
  const names = specifiers.map((specifier) => {
    const local = specifier.local.name;
    if (specifier.type === "ImportNamespaceSpecifier") return {imported: "*", local};
    return {imported: specifier.type === "ImportSpecifier" ? nameOf(specifier.imported) : "default", local};
  });
  return {from: String(source.value), names};
}

function nameOf(node: {type: "Identifier"; name: string} | {type: "Literal"; value?: unknown}): string {
  return node.type === "Identifier" ? node.name : String(node.value);
}

/** Where an import leads, from the folder of `src` that the file is in: "charts/drawing.js"; a package's name as it is. */
export function importedPath(file: string, from: string): string {
  if (!from.startsWith(".")) return from;
  const parts = file.split("/").slice(0, -1);
  for (const part of from.split("/"))
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  return parts.join("/");
}
