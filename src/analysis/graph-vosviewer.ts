import type {Distinct} from "./network-distinct.js";
import type {Grouping} from "./network-groups.js";
import {nodeRows} from "./network-tables.js";
import type {Network} from "./network.js";

export interface VosviewerItem {
  id: string;
  label: string;
  /** 1 to 1000. */
  cluster?: number;
  weights: Record<string, number>;
  scores: Record<string, number>;
}

/** A VOSviewer JSON file: https://app.vosviewer.com/docs/file-types/json-file-type/ */
export interface VosviewerFile {
  network: {
    items: VosviewerItem[];
    links: {source_id: string; target_id: string; strength: number}[];
    clusters: {cluster: number; label: string}[];
  };
  config: {
    parameters: {item_size: number; largest_component: boolean};
    terminology: Record<string, string>;
  };
}

/**
 * A network as VOSviewer and VOSviewer Online read it, which normalise links themselves (association strength by default): strength is
 * what was counted, papers or their fractions. They lay items out anew.
 */
export function vosviewer(network: Network, grouping: Grouping, distinct: Distinct | null): VosviewerFile {
  const drawn = new Set(grouping.of.values());
  return {
    network: {
      items: nodeRows(network, grouping, distinct).map((row): VosviewerItem => {
        const scores: Record<string, number> = {"Code share": row.code_share};
        if (row.mean_year !== null) scores["Mean year"] = row.mean_year;
        if (row.log_odds !== null) scores["Distinctiveness (log odds)"] = row.log_odds;
        return {
          id: plain(row.id),
          label: plain(row.label),
          ...(row.community !== null && row.community <= 1000 && {cluster: row.community}),
          weights: {Papers: row.papers},
          scores
        };
      }),
      links: network.edges.map(({a, b, strength}) => ({
        source_id: plain(a.id),
        target_id: plain(b.id),
        strength: Number(strength.toFixed(4))
      })),
      clusters: grouping.groups
        .slice(0, 1000)
        .flatMap(({label}, i) => (drawn.has(i) ? [{cluster: i + 1, label: plain(label)}] : []))
    },
    config: {
      parameters: {item_size: 1, largest_component: false},
      terminology: {
        item: "Name",
        items: "Names",
        link: "Link",
        links: "Links",
        cluster: "Community",
        clusters: "Communities",
        link_strength: network.counting === "full" ? "Papers with both" : "Fractions of papers with both"
      }
    }
  };
}

/** Well-formed text without control characters. */
function plain(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd").replace(/\p{Cc}/gu, " ");
}
