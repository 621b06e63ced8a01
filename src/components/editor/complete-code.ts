import type {CompletionSource} from "@codemirror/autocomplete";
import type {Options} from "../../analysis/options.js";
import type {Observatory} from "../observatory.js";
import {loadGrammar, loadTable} from "./load-codemirror.js";
import type {EditorNames} from "./names.js";

/** What completes a chart's code; all that it needs is fetched when a reader begins to write. */
export function completeCode(observatory: Observatory, declared: Options): CompletionSource {
  let source: ReturnType<typeof open> | null = null;
  return (context) => (source ??= open(observatory, declared)).then((complete) => complete(context));
}

async function open(observatory: Observatory, declared: Options) {
  const [{completionSource}, {columnsOf}, {parser}, names] = await Promise.all([
    import("./completions.js"),
    import("./table-samples.js"),
    loadGrammar(),
    loadTable<EditorNames>("names.json")
  ]);
  return completionSource(
    (source) => parser.parse(source),
    () => {
      const {corpus, selected} = observatory.view();
      return {names, columns: columnsOf(corpus, selected), declared};
    }
  );
}
