/** The parts of the project that readers' code can name functions of; each is fetched when it is asked for. */
export const projectParts: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  code: () => import("../sandbox/project/code.js"),
  compare: () => import("../sandbox/project/compare.js"),
  louvain: () => import("../sandbox/project/louvain.js"),
  marks: () => import("../sandbox/project/marks.js"),
  methods: () => import("../sandbox/project/methods.js"),
  network: () => import("../sandbox/project/network.js"),
  overview: () => import("../sandbox/project/overview.js"),
  periods: () => import("../sandbox/project/periods.js"),
  topics: () => import("../sandbox/project/topics.js"),
  trends: () => import("../sandbox/project/trends.js")
};

/** Which part has a function of each name. Fetches all of them. */
export async function partsOfProject(): Promise<Record<string, string>> {
  const loaded = await Promise.all(
    Object.entries(projectParts).map(async ([part, load]) => Object.keys(await load()).map((name) => [name, part]))
  );
  return Object.fromEntries(loaded.flat()) as Record<string, string>;
}
