import type {AnyNode, Expression, Function as FunctionNode, Identifier, Pattern, Program} from "acorn";
import {ancestor} from "acorn-walk";

const functions = new Set(["FunctionExpression", "FunctionDeclaration", "ArrowFunctionExpression"]);
const blocks = new Set([
  "BlockStatement",
  "SwitchStatement",
  "ForInStatement",
  "ForOfStatement",
  "ForStatement",
  "StaticBlock"
]);

/** Names that a pattern binds, in order. */
export function boundBy(pattern: Pattern | null): Identifier[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap((item) => boundBy(item.type === "Property" ? item.value : item.argument));
    case "ArrayPattern":
      return pattern.elements.flatMap(boundBy);
    case "RestElement":
      return boundBy(pattern.argument);
    case "AssignmentPattern":
      return boundBy(pattern.left);
    default:
      return [];
  }
}

/** Names that a cell defines for others: what its top level declares. */
export function declaredBy(program: Program): Identifier[] {
  return program.body.flatMap((statement) => {
    switch (statement.type) {
      case "VariableDeclaration":
        return statement.declarations.flatMap(({id}) => boundBy(id));
      case "FunctionDeclaration":
      case "ClassDeclaration":
        return [statement.id];
      case "ImportDeclaration":
        return statement.specifiers.map(({local}) => local);
      default:
        return [];
    }
  });
}

export interface References {
  /** Uses of names that no scope of the cell declares, in order. */
  free: Identifier[];
  /** Those of them that the cell assigns to. */
  assigned: Identifier[];
  /** Those that only `typeof` asks about. */
  asked: Set<Identifier>;
}

/** The free names of a cell, by JavaScript's scopes. */
export function referencesIn(root: Program | Expression): References {
  const locals = new Map<AnyNode, Set<string>>();
  const declare = (scope: AnyNode, ...names: string[]) => {
    const known = locals.get(scope) ?? new Set<string>();
    for (const name of names) known.add(name);
    locals.set(scope, known);
  };
  const scopeOf = (parents: AnyNode[], fits: (node: AnyNode) => boolean, from = parents.length - 1) => {
    for (let i = from; i >= 0; --i) if (fits(parents[i]!)) return parents[i]!;
    return root;
  };
  const isFunction = ({type}: AnyNode) => functions.has(type);
  const isBlock = (node: AnyNode) => blocks.has(node.type) || functions.has(node.type);
  const declareFunction = (declared: FunctionNode) => {
    const node = declared as AnyNode & FunctionNode;
    declare(node, ...node.params.flatMap(boundBy).map(({name}) => name));
    if (node.type !== "ArrowFunctionExpression") declare(node, "arguments");
    if (node.type === "FunctionExpression" && node.id) declare(node, node.id.name);
  };
  ancestor(root, {
    VariableDeclaration(node, _state, parents) {
      const scope = scopeOf(parents, node.kind === "var" ? isFunction : isBlock);
      for (const {id} of node.declarations) declare(scope, ...boundBy(id).map(({name}) => name));
    },
    Function(node, _state, parents) {
      if (node.type === "FunctionDeclaration" && node.id)
        declare(scopeOf(parents, isBlock, parents.length - 2), node.id.name);
      declareFunction(node);
    },
    Class(node, _state, parents) {
      if (!node.id) return;
      declare(
        node.type === "ClassDeclaration" ? scopeOf(parents, isBlock, parents.length - 2) : (node as AnyNode),
        node.id.name
      );
    },
    CatchClause(node) {
      declare(node, ...boundBy(node.param ?? null).map(({name}) => name));
    },
    ImportDeclaration(node) {
      declare(root, ...node.specifiers.map(({local}) => local.name));
    }
  });
  const found: References = {free: [], assigned: [], asked: new Set()};
  const isFree = (node: Identifier, parents: AnyNode[]) =>
    node.name !== "undefined" && !parents.some((parent) => locals.get(parent)?.has(node.name));
  const assign = (pattern: AnyNode, parents: AnyNode[]) => {
    for (const target of boundBy(pattern as Pattern)) if (isFree(target, parents)) found.assigned.push(target);
  };
  const use = (node: Identifier, parents: AnyNode[]) => {
    if (!isFree(node, parents)) return;
    found.free.push(node);
    const parent = parents[parents.length - 2];
    if (parent?.type === "UnaryExpression" && parent.operator === "typeof") found.asked.add(node);
  };
  ancestor(root, {
    Identifier: (node, _state, parents) => use(node, parents),
    VariablePattern: (node: Identifier, _state: unknown, parents: AnyNode[]) => use(node, parents),
    AssignmentExpression: (node, _state, parents) => assign(node.left, parents),
    UpdateExpression: (node, _state, parents) => assign(node.argument, parents),
    ForInStatement: (node, _state, parents) => assign(node.left, parents),
    ForOfStatement: (node, _state, parents) => assign(node.left, parents)
  } as Parameters<typeof ancestor>[1]);
  found.free.sort((a, b) => a.start - b.start);
  return found;
}
