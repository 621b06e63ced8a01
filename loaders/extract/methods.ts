import type {MethodRow} from "../../src/analysis/tables.ts";
import type {PreparedPaper} from "../text/prepare.ts";

export type Method = Omit<MethodRow, "paper">;

/** Names that a paper proposes or mentions, each with the rule that found it and its span in the stored text. */
export function methods(paper: PreparedPaper): Method[] {
  const title = paper.title.stored;
  const colon = title.indexOf(":");
  const name = title.slice(0, Math.max(colon, 0));
  if (!name || name.split(" ").length > 3) return [];
  return [
    {
      name,
      expansion: null,
      role: "proposed",
      kind: "method",
      rule: "title before a colon",
      field: "title",
      start: 0,
      end: colon
    }
  ];
}
