import fc from "fast-check";
import type { Schema } from "../src/schema.js";

const names = fc.constantFrom("amount", "status", "cardID", "a.b");

const plain: fc.Arbitrary<Schema> = fc.oneof(
  fc.constantFrom<Schema>(
    { type: "string" },
    { type: "integer" },
    { type: "boolean" },
    { type: ["string", "null"] },
    { const: "fixed" },
    {},
  ),
  fc
    .uniqueArray(fc.constantFrom("new", "pending", "failed"), { minLength: 1 })
    .map((values) => ({ type: "string", enum: values })),
);

const createObject = (fields: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> =>
  fc
    .tuple(fc.dictionary(names, fields, { maxKeys: 3 }), fc.uniqueArray(names, { maxLength: 2 }))
    .map(([properties, required]) => ({
      type: "object",
      properties,
      required: required.filter((name) => Object.hasOwn(properties, name)),
    }));

/** Schemas of all kinds, up to a few levels deep. */
export const schemas: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    plain,
    createObject(tie("schema")),
    tie("schema").map((items) => ({ type: "array", items })),
    tie("schema").map((additionalProperties) => ({ type: "object", additionalProperties })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    fc.tuple(createObject(tie("schema")), createObject(tie("schema"))).map((allOf) => ({ allOf })),
  ),
})).schema;

/** Objects and lists of scalars: schemas that state everything that is compared. */
export const exactSchemas: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom<Schema>({ type: "string" }, { type: "integer" }, { type: ["boolean", "null"] }),
    createObject(tie("schema")),
    tie("schema").map((items) => ({ type: "array", items })),
  ),
})).schema;
