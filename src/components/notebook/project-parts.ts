/** Which part of the project (a file of `src/sandbox/project/`) has each function that cells can name. */
export async function partsByName(): Promise<Record<string, string>> {
  const parts = {
    overview: import("../../sandbox/project/overview.js"),
    topics: import("../../sandbox/project/topics.js"),
    trends: import("../../sandbox/project/trends.js"),
    network: import("../../sandbox/project/network.js"),
    methods: import("../../sandbox/project/methods.js"),
    code: import("../../sandbox/project/code.js"),
    compare: import("../../sandbox/project/compare.js"),
    marks: import("../../sandbox/project/marks.js")
  };
  const found: Record<string, string> = {};
  for (const [part, module] of Object.entries(parts)) for (const name of Object.keys(await module)) found[name] = part;
  return found;
}
