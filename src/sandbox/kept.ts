/**
 * What guards call, kept from before any code of a reader runs. That code may replace every built-in that it finds, so a guard calls
 * these only, keeps nothing in arrays, sets or strings by their methods, and spreads nothing.
 */
const {apply, getOwnPropertyDescriptor} = Reflect;

type Method = (this: unknown, ...values: unknown[]) => unknown;

/** A method of a prototype as a function of its owner. */
export function method<Result = unknown>(
  prototype: object,
  name: string
): (owner: unknown, ...values: unknown[]) => Result {
  const original = getOwnPropertyDescriptor(prototype, name)!.value as Method;
  return (owner, ...values) => apply(original, owner, values) as Result;
}

/** What reads a property of a prototype, as a function of its owner. */
export function getter<Result>(prototype: object, name: string): (owner: unknown) => Result {
  const original = getOwnPropertyDescriptor(prototype, name)!.get!;
  return (owner) => apply(original, owner, []) as Result;
}

/** What writes a property of a prototype, as a function of its owner. */
export function setter(prototype: object, name: string): (owner: unknown, value: unknown) => void {
  const original = getOwnPropertyDescriptor(prototype, name)!.set!;
  return (owner, value) => void apply(original, owner, [value]);
}

/** Replaces a method for good by one that `make` makes of it, where there is one. */
export function replaceMethod(
  prototype: object,
  name: string,
  make: (original: (owner: unknown, ...values: unknown[]) => unknown) => Method
): void {
  if (!getOwnPropertyDescriptor(prototype, name)?.value) return;
  const value = make(method(prototype, name));
  Object.defineProperty(prototype, name, {value, writable: false, configurable: false});
}

/** Takes a property from an object and from all that it inherits of. */
export function remove(owner: object, name: string): void {
  for (let at: object | null = owner; at; at = Object.getPrototypeOf(at) as object | null)
    if (Object.hasOwn(at, name)) Reflect.deleteProperty(at, name);
}
