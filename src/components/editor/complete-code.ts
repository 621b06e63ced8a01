import type {CompletionSource} from "@codemirror/autocomplete";
import type {Options} from "../../analysis/options.js";
import type {Observatory} from "../observatory.js";
import {loadGrammar, loadTable} from "./load-codemirror.js";
import type {EditorNames} from "./names.js";

/**
 * What completes a chart's code; all that it needs is fetched when it is first asked for. It answers at once then: CodeMirror forgets
 * a word whose letters come while it waits for an answer that turns out to be none.
 */
export function completeCode(observatory: Observatory, declared: Options): () => Promise<CompletionSource> {
  let source: Promise<CompletionSource> | null = null;
  return () => (source ??= open(observatory, declared));
}

async function open(observatory: Observatory, declared: Options): Promise<CompletionSource> {
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
