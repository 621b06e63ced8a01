import type {Grammar} from "./load-codemirror.js";

/** JavaScript with its indentation and brackets. */
export function javascriptLanguage({parser, LRLanguage, indentNodeProp, continuedIndent, delimitedIndent}: Grammar) {
  return LRLanguage.define({
    name: "javascript",
    parser: parser.configure({
      props: [
        indentNodeProp.add({
          IfStatement: continuedIndent({except: /^\s*(\{|else\b)/}),
          "BlockStatement ObjectExpression ClassBody": delimitedIndent({closing: "}"}),
          "ArrayExpression ArrayPattern": delimitedIndent({closing: "]"}),
          "ArgList ParamList": delimitedIndent({closing: ")", align: false}),
          "Statement Property": continuedIndent({except: /^\{/})
        })
      ]
    }),
    languageData: {commentTokens: {line: "//"}, closeBrackets: {brackets: ["(", "[", "{", "'", '"', "`"]}}
  });
}
