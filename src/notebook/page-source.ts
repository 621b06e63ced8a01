import {parse} from "acorn";
import type {CallExpression, Expression, Node, Program} from "acorn";
import {fullAncestor} from "acorn-walk";
import {acornOptions, parseCell} from "../sandbox/parse-cell.js";
import {codeOfPage} from "./page-code.js";
import type {PageCode} from "./page-code.js";
import {NotForPage, pageCell} from "./page-cell.js";

/** A chart that a page draws. */
export interface PageChart {
  /** The chart's id in the registry: "topic-bars". */
  chart: string;
  /** The id of its figure in the page: "topics". */
  figure: string;
}

/** A reader's change of a chart. */
export interface ChartChange extends PageChart {
  /** A cell as the frame ran it. */
  source: string;
  /** Which part of the project has a function of its name. */
  parts: Readonly<Record<string, string>>;
}

/** Functions of components that make a figure, for pages that do not call `figure` themselves. */
const makers: Record<string, string> = {
  timeline: "timelineFigure",
  "topic-rows": "topicsFigure",
  "newest-methods": "methodsFigure",
  "code-units": "codeFigure",
  "small-network": "communitiesFigure",
  "topic-bars": "topicsFigure",
  "code-bar": "codeBarFigure",
  "code-periods": "codePeriodsFigure",
  "code-topics": "codeTopicsFigure",
  hosts: "hostsFigure",
  "code-papers": "codeTable",
  context: "wordInContext",
  trend: "trendFigure",
  "trend-multiples": "trendMultiples",
  bursts: "burstsFigure",
  network: "networkFigure",
  "method-names": "namesFigure",
  "method-reuse": "reuseFigure",
  "first-seen": "firstSeenFigure",
  "compare-sizes": "sizesFigure",
  "compare-odds": "distinctFigure",
  "compare-moved": "movedFigure",
  "compare-shared": "sharedFigure",
  "compare-code": "codeFigure",
  "compare-names": "namesFigure"
};

/**
 * A page's Markdown with the cell that draws a chart so changed that the reader's code draws it, within the page's own figure (title,
 * knobs, exports) and from the page's own data. Everything else stays byte for byte, and `withOwnChart` takes the change out again.
 * A chart that was changed before is changed anew. Throws a `NotForPage` that says why it cannot be done.
 */
export function withChangedChart(markdown: string, {chart, figure, source, parts}: ChartChange): string {
  const own = isChanged(markdown, chart) ? withOwnChart(markdown, chart) : markdown;
  const cell = pageCell(source, parts);
  if ([ends, ended].some((mark) => cell.source.includes(mark(chart))))
    throw new NotForPage("The code holds the marks of a saved change itself.");
  const {code, call, expression} = findChart(own, {chart, figure});
  const alias = aliasOf(chart);
  const component = `import {changedChart as ${alias}} from "./components/changed-chart.js";`;
  const uses = cell.uses.length ? `, uses: ${JSON.stringify(cell.uses).replaceAll(",", ", ")}` : "";
  const before = `${call.member ? "(" : ""}await ${alias}({chart: "${chart}", observatory, now${uses}},\n${cell.source}, () => `;
  const after = call.member ? "))" : ")";
  const newline = (text: string): string => (own.includes("\r\n") ? text.replace(/\r?\n/g, "\r\n") : text);
  if (code.kind === "inline") {
    const pieces: [number, string][] = [
      [call.start - code.start, before],
      [call.end - code.start, after]
    ];
    const drawn = insert(code.code, pieces).trim();
    const block = `\n\n\`\`\`js\n${insteadOf(chart)}\${${code.code}} */\n${component}\ndisplay(${drawn});\n${ended(chart)}\n\`\`\`\n\n`;
    return own.slice(0, code.start - 2) + newline(block) + own.slice(code.end + 1);
  }
  const marked = (piece: string): string => newline(`${begins(chart)} ${piece} ${ends(chart)}`);
  const pieces: [number, string][] = [
    [code.start, newline(`${begins(chart)} // ${advice}\n${component}\n${ends(chart)}\n`)],
    [call.start, marked(before.trimEnd())],
    [call.end, marked(after)]
  ];
  if (expression) {
    pieces.splice(1, 0, [code.start, marked("display(")]);
    pieces.push([code.start + code.code.trimEnd().length, marked(");")]);
  }
  return insert(own, pieces);
}

/** Whether a page draws a chart by a reader's code. */
export function isChanged(markdown: string, chart: string): boolean {
  return markdown.includes(begins(chart)) || markdown.includes(insteadOf(chart));
}

/** The page with its own chart where a reader's code drew it. Throws a `NotForPage` where the marks of the change are not all there. */
export function withOwnChart(markdown: string, chart: string): string {
  const [open, close, instead, last] = [begins(chart), ends(chart), insteadOf(chart), ended(chart)].map(escaped);
  const within = `(?:(?!${open})[\\s\\S])*?`;
  const block = `\\r?\\n\\r?\\n\`\`\`js\\r?\\n${instead}(\\$\\{[\\s\\S]*?\\}) \\*/(?:(?!${instead})[\\s\\S])*?${last}\\r?\\n\`\`\`\\r?\\n\\r?\\n`;
  const own = markdown
    .replace(new RegExp(block, "g"), (_, code: string) => code)
    .replace(new RegExp(`${open} // ${within}${close}\\r?\\n`, "g"), "")
    .replace(new RegExp(`${open}${within}${close}`, "g"), "");
  if ([begins, ends, insteadOf, ended].some((mark) => own.includes(mark(chart))))
    throw new NotForPage(`The marks of the change are no longer all there: look for “change of ${chart}” in the page.`);
  return own;
}

const advice = "put the page's own chart back by taking out what stands from each “begin” to its “end”";
const begins = (chart: string): string => `/* begin change of ${chart} */`;
const ends = (chart: string): string => `/* end change of ${chart} */`;
const insteadOf = (chart: string): string => `/* changed chart ${chart}, instead of the page's own `;
const ended = (chart: string): string => `/* end of changed chart ${chart} */`;

function aliasOf(chart: string): string {
  return `changed-${chart}`.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

function insert(text: string, pieces: [number, string][]): string {
  let made = "";
  let last = 0;
  for (const [at, piece] of pieces) {
    made += text.slice(last, at) + piece;
    last = at;
  }
  return made + text.slice(last);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

interface FoundChart {
  code: PageCode;
  /** The call that makes the figure; `member` where something is read of its value at once. */
  call: {start: number; end: number; member: boolean};
  expression: boolean;
}

/** The call in a page that makes a chart's figure. Throws a `NotForPage` where there is none that could be changed. */
export function findChart(markdown: string, {chart, figure}: PageChart): FoundChart {
  let why = `The page has no cell that draws “${figure}”.`;
  for (const code of codeOfPage(markdown)) {
    const read = readCode(code);
    if (!read) continue;
    const found = callIn(read.root, figure, makers[chart]);
    if (!found) continue;
    const [start, end] = [found.call.start + code.start, found.call.end + code.start];
    if (found.nested) why = `The page draws “${figure}” within a function, which cannot be changed from here.`;
    else if (code.kind === "inline" && !standsAlone(markdown, code))
      why = `The page draws “${figure}” within a line of text, which cannot be changed from here.`;
    else if (!/\bobservatory\b/.test(markdown) || !/\bnow\b/.test(markdown))
      why = `The page has no “observatory” and “now” to draw “${figure}” from.`;
    else return {code, call: {start, end, member: found.member}, expression: read.expression};
  }
  throw new NotForPage(why);
}

function readCode({code, kind}: PageCode): {root: Program | Expression; expression: boolean} | null {
  try {
    const {root, expression} = parseCell(code);
    return {root, expression: kind === "block" && expression};
  } catch {
    try {
      return {root: parse(code, acornOptions), expression: false};
    } catch {
      return null;
    }
  }
}

function callIn(root: Node, figure: string, maker: string | undefined) {
  const found: {call: CallExpression; nested: boolean; member: boolean}[] = [];
  fullAncestor(root, (node, _, ancestors) => {
    if (node.type !== "CallExpression" || !makes(node as CallExpression, figure, maker)) return;
    const above = ancestors.slice(0, -1);
    const parent = above.at(-1);
    found.push({
      call: node as CallExpression,
      nested: above.some(({type}) => /Function/.test(type)),
      member: parent?.type === "MemberExpression"
    });
  });
  return found.find(({nested}) => !nested) ?? found[0] ?? null;
}

function makes({callee, arguments: [first]}: CallExpression, figure: string, maker: string | undefined): boolean {
  const name =
    callee.type === "Identifier"
      ? callee.name
      : callee.type === "MemberExpression" && callee.property.type === "Identifier"
        ? callee.property.name
        : "";
  if (name === maker) return true;
  if (name !== "figure" || first?.type !== "ObjectExpression") return false;
  return first.properties.some(
    (item) =>
      item.type === "Property" &&
      item.key.type === "Identifier" &&
      item.key.name === "id" &&
      item.value.type === "Literal" &&
      item.value.value === figure
  );
}

/** Whether only tags stand beside it in its line, so that a block may take its place. */
function standsAlone(markdown: string, {start, end, code}: PageCode): boolean {
  if (code.includes("*/")) return false;
  const before = markdown.slice(markdown.lastIndexOf("\n", start) + 1, start - 2);
  const after = markdown.slice(end + 1).split(/\r?\n/, 1)[0]!;
  return /^\s*(?:<[^<>]*>\s*)*$/.test(before) && /^\s*(?:<[^<>]*>\s*)*$/.test(after);
}
