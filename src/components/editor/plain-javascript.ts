import type {StreamParser} from "@codemirror/language";

const words =
  /^(?:async|await|break|case|catch|class|const|continue|default|do|else|export|extends|finally|for|function|if|import|in|instanceof|let|new|of|return|static|super|switch|this|throw|try|typeof|var|void|while|yield)(?![\w$])/;

/** Words, texts, numbers and comments of JavaScript, as far as they can be told line by line: how code looks until its grammar is there. */
export const plainJavaScript: StreamParser<{within: "" | "`" | "*"}> = {
  name: "javascript",
  startState: () => ({within: ""}),
  token(stream, state) {
    if (state.within === "*" || stream.match("/*")) {
      state.within = stream.skipTo("*/") ? "" : "*";
      if (state.within || !stream.match("*/")) stream.skipToEnd();
      return "comment";
    }
    if (state.within === "`" || stream.match("`")) {
      state.within = stream.match(/^(?:[^`\\]|\\.)*`/) ? "" : "`";
      if (state.within) stream.skipToEnd();
      return "string";
    }
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?|^'(?:[^'\\]|\\.)*'?/)) return "string";
    if (stream.match(words)) return "keyword";
    if (stream.match(/^(?:true|false|null)(?![\w$])/)) return "bool";
    if (stream.match(/^[\w$]+/)) return /^\d/.test(stream.current()) ? "number" : null;
    stream.next();
    return null;
  },
  languageData: {commentTokens: {line: "//"}, closeBrackets: {brackets: ["(", "[", "{", "'", '"', "`"]}}
};
