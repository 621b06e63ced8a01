/** The grammar of JavaScript, fetched when code is first read or changed; shares what `codemirror.ts` has. */
export {continuedIndent, delimitedIndent, indentNodeProp, LRLanguage} from "@codemirror/language";
export {parser} from "@lezer/javascript";
