import type {EditorTimes} from "./editor.ts";
import type {NotebookTimes} from "./notebook.ts";
import {markdownTable} from "./report.ts";

/** What it takes to write the code of a chart, as a table. */
export function editorTable({keys, median, slowest, opened}: EditorTimes): string {
  return markdownTable(
    [
      "keys",
      "from key to redrawn chart beyond the debounce, median ms",
      "slowest, ms",
      "from address to drawn chart, ms"
    ],
    [[String(keys), median.toFixed(0), slowest.toFixed(0), opened.toFixed(0)]]
  );
}

/** What it takes to open a notebook, as a table. */
export function notebookTable({cells, visits, page, opened}: NotebookTimes): string {
  return markdownTable(
    ["cells", "visits", "page alone, ms", "until all cells ran, ms", "beyond the page, ms"],
    [[String(cells), String(visits), page.toFixed(0), opened.toFixed(0), (opened - page).toFixed(0)]]
  );
}
