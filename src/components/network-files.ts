import {distinctOf} from "../analysis/network-distinct.js";
import type {Grouping} from "../analysis/network-groups.js";
import type {Network} from "../analysis/network.js";
import {action, element} from "./element.js";
import type {NetworkKnobs} from "./network-knobs.js";
import type {View} from "./observatory.js";

/** A line that saves the network for other tools: GEXF, GraphML, VOSviewer, and CSV of nodes and of edges. What writes them loads when used. */
export function networkFiles(now: View, network: Network, grouping: Grouping, {show}: NetworkKnobs): HTMLElement {
  const said = element("span", {class: "said", role: "status"});
  const name = `network-${show === "both" ? "topics-methods" : show}`;
  const save = (label: string, what: string, run: () => Promise<void>) =>
    action(
      label,
      () => {
        said.textContent = "";
        run().catch((error: unknown) => {
          said.textContent = `${label} did not work: ${error instanceof Error ? error.message : String(error)}`;
        });
      },
      {"aria-label": `${label}: ${what}`, "data-key": `file.${label}`}
    );
  const distinct = () => distinctOf(now.corpus, now.selected);
  return element(
    "div",
    {class: "actions network-files"},
    element("span", {class: "quiet"}, "This network for other tools:"),
    save("GEXF", "save the network for Gephi", async () => {
      const [{gexf}, {saveText}] = await Promise.all([import("../analysis/graph-gexf.js"), import("./export.js")]);
      saveText(gexf(network, grouping, distinct()), `${name}.gexf`, "application/xml");
    }),
    save("GraphML", "save the network for NetworkX, igraph or yEd", async () => {
      const [{graphml}, {saveText}] = await Promise.all([
        import("../analysis/graph-graphml.js"),
        import("./export.js")
      ]);
      saveText(graphml(network, grouping, distinct()), `${name}.graphml`, "application/xml");
    }),
    save("VOSviewer", "save the network as VOSviewer JSON", async () => {
      const [{vosviewer}, {saveText}] = await Promise.all([
        import("../analysis/graph-vosviewer.js"),
        import("./export.js")
      ]);
      saveText(JSON.stringify(vosviewer(network, grouping, distinct())), `${name}.vosviewer.json`, "application/json");
    }),
    save("Nodes CSV", "save the nodes as a table", async () => {
      const [{nodeRows}, {saveCsv}] = await Promise.all([
        import("../analysis/network-tables.js"),
        import("./export.js")
      ]);
      await saveCsv(nodeRows(network, grouping, distinct()), `${name}-nodes`);
    }),
    save("Edges CSV", "save the edges as a table", async () => {
      const [{edgeRows}, {saveCsv}] = await Promise.all([
        import("../analysis/network-tables.js"),
        import("./export.js")
      ]);
      await saveCsv(edgeRows(network), `${name}-edges`);
    }),
    said
  );
}
