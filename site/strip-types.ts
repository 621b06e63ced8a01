import {transformSync} from "esbuild";
import {parser} from "@lezer/javascript";

const typescript = parser.configure({dialect: "ts"});

/** Parts of a source that only its types need. */
const gone = new Set([
  "TypeAnnotation",
  "TypeParamList",
  "TypeArgList",
  "InterfaceDeclaration",
  "TypeAliasDeclaration",
  "Optional",
  "NonNull"
]);

/**
 * A source without its types, comments and lines as they were; as esbuild prints it where what is left would not be the same program.
 */
export function stripTypes(source: string): string {
  const plain = transformSync(source, {loader: "ts"}).code;
  const stripped = withoutTypes(source);
  try {
    return transformSync(stripped, {loader: "js"}).code === plain ? stripped : plain;
  } catch {
    return plain;
  }
}

function withoutTypes(source: string): string {
  const cuts: [number, number][] = [];
  typescript.parse(source).iterate({
    enter(node) {
      const {name, from, to} = node;
      const text = source.slice(from, to);
      const typeOnly =
        (name === "ImportDeclaration" || name === "ExportDeclaration") && /^(im|ex)port (type|interface)\b/.test(text);
      if (typeOnly || gone.has(name)) {
        const wholeLine = /Declaration/.test(name);
        const end = wholeLine && source[to] === "\n" ? to + (source[to + 1] === "\n" ? 2 : 1) : to;
        const comment = wholeLine ? /\/\*\*(?:(?!\*\/)[^])*\*\/\n$/.exec(source.slice(0, from))?.index : undefined;
        cuts.push([comment ?? from, end]);
        return false;
      }
      if (name === "BinaryExpression") {
        const as = node.node.getChild("as") ?? node.node.getChild("satisfies");
        if (as) cuts.push([as.from - 1, to]);
      }
      if (name === "PostfixExpression" && text.endsWith("!")) cuts.push([to - 1, to]);
      return undefined;
    }
  });
  let stripped = "";
  let last = 0;
  for (const [from, to] of cuts.sort((a, b) => a[0] - b[0])) {
    if (from < last) {
      last = Math.max(last, to);
      continue;
    }
    stripped += source.slice(last, from);
    last = to;
  }
  return stripped + source.slice(last);
}
