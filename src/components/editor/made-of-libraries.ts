import type {SyntaxNode, Tree} from "@lezer/common";
import type {EditorNames} from "./names.js";

/** Methods of Arquero's tables that give something else than a table. */
const last = new Set(
  "objects object array get getter values data indices numRows numCols totalRows totalCols size columnNames columnName columnIndex toCSV toJSON toHTML toMarkdown toArrow toArrowIPC print scan has".split(
    " "
  )
);

/**
 * The methods of what an expression makes, where that is a table of Arquero, or something of D3 such as a scale or a selection: calls in
 * turn are taken to give what the first one gave. Null where nothing is known of it.
 */
export function methodsOf(source: string, tree: Tree, node: SyntaxNode, names: EditorNames): readonly string[] | null {
  const made = madeBy(source, tree, node, 0);
  if (made === null) return null;
  return made === "table" ? names.verbs : (names.made[made] ?? null);
}

/** "table", or the name of the function of D3. */
function madeBy(source: string, tree: Tree, node: SyntaxNode, depth: number): string | null {
  if (depth > 30) return null;
  const text = source.slice(node.from, node.to);
  if (node.name === "VariableName") {
    const value = valueOf(source, tree, text);
    return value && madeBy(source, tree, value, depth + 1);
  }
  if (node.name === "MemberExpression") return /^(?:tables|allTables)\s*\.\s*\w+$/.test(text) ? "table" : null;
  if (node.name !== "CallExpression") return null;
  const callee = node.firstChild;
  if (callee?.name !== "MemberExpression") return null;
  const [, library, name] = /^(d3|aq)\s*\.\s*(\w+)$/.exec(source.slice(callee.from, callee.to)) ?? [];
  if (library === "aq") return /^(?:table|from|from[A-Z]\w*)$/.test(name!) ? "table" : null;
  if (library === "d3") return name!;
  const made = callee.firstChild && madeBy(source, tree, callee.firstChild, depth + 1);
  const property = callee.getChild("PropertyName");
  const method = property ? source.slice(property.from, property.to) : "";
  return made === "table" && last.has(method) ? null : made;
}

/** What a name of the cell was defined as. */
export function valueOf(source: string, tree: Tree, name: string): SyntaxNode | null {
  for (const declaration of tree.topNode.getChildren("VariableDeclaration")) {
    const defined = declaration.getChild("VariableDefinition");
    const value = declaration.getChild("Equals")?.nextSibling;
    if (defined && value && source.slice(defined.from, defined.to) === name) return value;
  }
  return null;
}
