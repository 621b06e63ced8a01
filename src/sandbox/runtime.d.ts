declare module "@observablehq/runtime" {
  /** Learns what becomes of a variable. */
  export interface Observer {
    pending?: () => void;
    fulfilled?: (value: unknown, name: string | null) => void;
    rejected?: (error: unknown, name: string | null) => void;
    _node?: Element;
  }
  export interface Variable {
    // A definition takes the values of its inputs, whatever they are.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    define: (name: string | null | string[], inputs: any, definition?: any) => Variable;
    delete: () => void;
  }
  export interface Module {
    variable: (observer?: Observer | true) => Variable;
    define: Variable["define"];
    import: (name: string, from: Module) => Variable;
    value: (name: string) => Promise<unknown>;
  }
  export class Runtime {
    constructor(builtins?: Record<string, unknown>, global?: (name: string) => unknown);
    module: () => Module;
    dispose: () => void;
  }
  export class RuntimeError extends Error {
    input?: string;
  }
}

declare module "htl" {
  type Tag = (strings: {readonly raw: readonly string[]}, ...values: unknown[]) => Node;
  export const html: Tag & {fragment: Tag};
  export const svg: Tag & {fragment: Tag};
}
