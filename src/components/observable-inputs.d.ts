declare module "@observablehq/inputs" {
  export const range: (extent?: readonly [number, number], options?: object) => HTMLElement;
  export const table: (rows: Iterable<object>, options?: object) => HTMLElement;
}
