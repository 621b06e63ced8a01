/** What completes words and brackets, fetched when a reader first writes; shares what `codemirror.ts` has. */
export {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete";
