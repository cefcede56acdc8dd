import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSchemas, type Role, type SchemaPair } from "../src/compare-schemas.js";
import type { Schema } from "../src/schema.js";
import { exactSchemas, schemas } from "./schemas.js";

const compare = (pair: SchemaPair, role: Role = "request") =>
  [...compareSchemas(pair, { role, subject: "field", at: "body", ancestors: [] })].filter(
    ({ kind }) => kind !== "compared",
  );

/** Returns a schema of a tree, whose nodes contain themselves. */
const createTree = (properties: Record<string, Schema>): Schema => {
  const tree = { type: "object", properties: { ...properties } };
  Object.assign(tree.properties, { children: { type: "array", items: tree } });
  return tree;
};

describe("compareSchemas", () => {
  it("finds no difference between a schema and itself", () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        expect(compare({ sdk: schema, document: structuredClone(schema) })).toEqual([]);
        expect(compare({ sdk: schema, document: { allOf: [schema] } })).toEqual([]);
      }),
    );
  });

  it("finds the same differences in both directions", () => {
    const opposites = { missing: "extra", extra: "missing" } as const;
    fc.assert(
      fc.property(exactSchemas, exactSchemas, (left, right) => {
        const reversed = compare({ sdk: right, document: left }).map(({ kind, at }) => ({
          kind: kind === "missing" || kind === "extra" ? opposites[kind] : kind,
          at,
        }));
        const found = compare({ sdk: left, document: right }).map(({ kind, at }) => ({ kind, at }));
        expect(new Set(found.map((each) => JSON.stringify(each)))).toEqual(
          new Set(reversed.map((each) => JSON.stringify(each))),
        );
      }),
    );
  });

  it("compares each level of recursive schemas once", () => {
    const sdk = createTree({ name: { type: "string" } });
    const document = createTree({ name: { type: "string" }, color: { type: "string" } });
    expect(compare({ sdk, document }).map(({ kind, at }) => ({ kind, at }))).toEqual([
      { kind: "missing", at: "body color" },
    ]);
  });

  it("compares a recursive schema with one of limited depth", () => {
    const leaf = { type: "object", properties: { children: { type: "array", items: {} } } };
    const sdk = { type: "object", properties: { children: { type: "array", items: leaf } } };
    expect(compare({ sdk, document: createTree({}) }).map(({ at }) => at)).toEqual([
      "body children[].children[]",
    ]);
  });
});
