import {expect} from "vitest";

export interface JsonSchema {
  type: string | string[];
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
}

/** Checks a value against the part of JSON Schema that the tests need: types, members, items and bounds. */
export function expectToFit(value: unknown, schema: JsonSchema, path = "$"): void {
  expect([schema.type].flat(), path).toContain(typeOf(value, schema));
  if (typeof value === "number") {
    expect(Number.isFinite(value), path).toBe(true);
    expect(value, path).toBeGreaterThanOrEqual(schema.minimum ?? -Infinity);
    expect(value, path).toBeLessThanOrEqual(schema.maximum ?? Infinity);
  }
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) if (schema.items) expectToFit(item, schema.items, `${path}[${i}]`);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const name of schema.required ?? []) expect(Object.keys(value), path).toContain(name);
  for (const [name, member] of Object.entries(value)) {
    const known = schema.properties?.[name] ?? schema.additionalProperties ?? true;
    expect(known, `${path}.${name} is unknown`).not.toBe(false);
    if (typeof known === "object") expectToFit(member, known, `${path}.${name}`);
  }
}

function typeOf(value: unknown, {type}: JsonSchema): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number")
    return Number.isInteger(value) && [type].flat().includes("integer") ? "integer" : "number";
  return typeof value;
}
