import type {ChartId, DeclaredChart} from "../../../charts/registry.js";
import type {Heading} from "./heading.js";

const pages: Record<DeclaredChart["page"], () => Promise<object>> = {
  index: () => import("./overview.js"),
  topics: () => import("./topics.js"),
  trends: () => import("./trends.js"),
  network: () => import("./network.js"),
  methods: () => import("./methods.js"),
  code: () => import("./code.js"),
  compare: () => import("./compare.js")
};

/** What heads a chart on its page, for a scope as its cell has it. Fetched by page. Throws where the chart has no heading of its own. */
export async function headingOf(
  id: ChartId,
  page: DeclaredChart["page"]
): Promise<(scope: Record<string, unknown>) => Heading> {
  const name = `${id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Heading`;
  const headings = (await pages[page]()) as Record<string, (scope: Record<string, unknown>) => Heading>;
  const heading = headings[name];
  if (!heading) throw new Error(`${name} is missing`);
  return heading;
}
