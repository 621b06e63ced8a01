import type {Corpus, Method, Paper} from "../analysis/corpus.js";
import {everything} from "../analysis/selection.js";
import type {MethodKind} from "../analysis/tables.js";
import {capitalised, grouped, inWords} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";

const kindWords: Record<MethodKind, string> = {
  method: "method",
  model: "model",
  dataset: "data set",
  metric: "metric",
  tool: "tool",
  other: "other"
};

/** More names than this are shown when asked for. */
const shown = 12;

/** The names that a paper proposes or mentions, proposed ones first, each a way to the papers that have it. */
export function paperNames({index}: Paper, corpus: Corpus, observatory: Observatory): HTMLElement {
  const rows = namesOf(index, corpus);
  const body = element("tbody");
  const draw = (names: Method[]) => {
    const added = names.map((method) => nameRow(method, observatory));
    body.append(...added);
    return added[0];
  };
  draw(rows.slice(0, shown));
  const rest = rows.slice(shown);
  const more = action(`${grouped(rest.length)} more`, () => {
    more.remove();
    draw(rest)?.querySelector("a")?.focus();
  });
  const heads = ["Name", "Role", "Kind"].map((name) => element("th", {scope: "col"}, name));
  const table = element(
    "table",
    {},
    element("caption", {class: "visually-hidden"}, "Names with their role and kind"),
    element("thead", {class: "visually-hidden"}, element("tr", {}, ...heads)),
    body
  );
  const title = rows.length ? namedThings(rows) : "No named method";
  const subtitle = rows.length
    ? "Role and kind, as read from title and abstract"
    : "Title and abstract name none that was understood.";
  return element(
    "div",
    {class: "names"},
    element("h2", {}, title),
    element("p", {class: "subtitle"}, subtitle),
    rows.length > 0 && table,
    rest.length > 0 && element("p", {class: "more"}, more)
  );
}

/** One row for each name, as proposed where it is both. */
function namesOf(index: number, {methods}: Corpus): Method[] {
  const names = new Map<string, Method>();
  for (const method of methods) {
    if (method.paper !== index) continue;
    const known = names.get(method.key);
    if (!known || (known.role === "mentioned" && method.role === "proposed")) names.set(method.key, method);
  }
  return [...names.values()].sort((a, b) => Number(a.role === "mentioned") - Number(b.role === "mentioned"));
}

function nameRow({name, key, expansion, role, kind}: Method, observatory: Observatory): HTMLElement {
  const link = element("a", {href: observatory.href("papers", {...everything, methods: [key]})}, name);
  return element(
    "tr",
    {class: role},
    element("th", {scope: "row"}, link, expansion && element("small", {}, ` ${expansion}`)),
    element("td", {}, role),
    element("td", {}, kindWords[kind])
  );
}

/** "Two named methods, one data set". */
function namedThings(rows: Method[]): string {
  const dataSets = rows.filter(({kind}) => kind === "dataset").length;
  const methods = rows.length - dataSets;
  const named = `${inWords(methods)} named ${methods === 1 ? "method" : "methods"}`;
  const sets = `${inWords(dataSets)} ${methods ? "" : "named "}data ${dataSets === 1 ? "set" : "sets"}`;
  return capitalised([...(methods ? [named] : []), ...(dataSets ? [sets] : [])].join(", "));
}
