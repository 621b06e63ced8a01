declare module "@observablehq/inputs" {
  export const table: (rows: Iterable<object>, options?: object) => HTMLElement;
}
