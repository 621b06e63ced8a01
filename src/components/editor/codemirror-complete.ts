/** What completes words and brackets, fetched when a reader first writes; shares what `codemirror.ts` has. */
export {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion
} from "@codemirror/autocomplete";
