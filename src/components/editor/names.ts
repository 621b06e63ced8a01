/** What can be completed besides the tables, as the build finds it. */
export interface EditorNames {
  d3: string[];
  aq: string[];
  op: string[];
  /** Methods of Arquero's tables. */
  verbs: string[];
  /** Methods of what a function of D3 makes, by its name. */
  made: Record<string, string[]>;
  project: Record<string, NamedFunction>;
}

/** A function of the project: its arguments' names, and the first sentence it says of itself. */
export interface NamedFunction {
  takes: string;
  what: string;
}
