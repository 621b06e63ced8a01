import type {Grouping} from "./network-groups.js";
import type {Network, NetworkEdge, NetworkNode} from "./network.js";

export interface Matrix {
  /** Of topics × methods the topics; else the same as the columns. */
  rows: NetworkNode[];
  columns: NetworkNode[];
  /** The link of a row and a column, by position; absent where they share too few papers. */
  cell(row: number, column: number): NetworkEdge | undefined;
  /** Runs of rows (and columns) of one group: position of the group, first and one past the last. */
  rowBlocks: Block[];
  columnBlocks: Block[];
  /** Items of the network that have no row or column, as those with the fewest papers. */
  left: number;
}

export interface Block {
  group: number;
  from: number;
  to: number;
}

/** A network as a matrix: community by community, within each those with the most papers first, those of no community last. */
export function matrixOf(network: Network, {of}: Grouping, {most = 60}: {most?: number} = {}): Matrix {
  const place = ({item}: NetworkNode) => {
    const group = of.get(item.key) ?? -1;
    return group < 0 ? Infinity : group;
  };
  const ordered = (nodes: NetworkNode[]) => nodes.slice(0, most).sort((a, b) => place(a) - place(b) || byPapers(a, b));
  const two = network.kind === "both";
  const kept = (kind: "topic" | "method") => ordered(network.nodes.filter(({item}) => item.kind === kind));
  const rows = two ? kept("topic") : ordered(network.nodes);
  const columns = two ? kept("method") : rows;
  const links = new Map<string, NetworkEdge>();
  for (const edge of network.edges) {
    links.set(`${edge.a.key}\n${edge.b.key}`, edge);
    links.set(`${edge.b.key}\n${edge.a.key}`, edge);
  }
  return {
    rows,
    columns,
    cell: (row, column) => links.get(`${rows[row]!.item.key}\n${columns[column]!.item.key}`),
    rowBlocks: blocks(rows.map(({item}) => of.get(item.key) ?? -1)),
    columnBlocks: blocks(columns.map(({item}) => of.get(item.key) ?? -1)),
    left: network.nodes.length - (two ? rows.length + columns.length : rows.length)
  };
}

function byPapers(a: NetworkNode, b: NetworkNode): number {
  return b.papers - a.papers || (a.item.key < b.item.key ? -1 : 1);
}

function blocks(groups: number[]): Block[] {
  const found: Block[] = [];
  groups.forEach((group, i) => {
    const last = found.at(-1);
    if (last?.group === group) last.to = i + 1;
    else found.push({group, from: i, to: i + 1});
  });
  return found;
}
