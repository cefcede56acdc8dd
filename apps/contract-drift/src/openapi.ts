import * as z from "zod/mini";
import type { Schema } from "./schema.js";

/** References have been replaced, so that a schema can contain itself. */
const checkedSchemas = new WeakSet<object>();

/** A schema, which stays the same object. What is in it is checked once. */
const SchemaNode = z
  .custom<Schema>(
    (value) => typeof value === "boolean" || (typeof value === "object" && value !== null),
    "Invalid schema",
  )
  .check(({ value, issues }) => {
    if (typeof value !== "object" || checkedSchemas.has(value)) return;
    checkedSchemas.add(value);
    for (const { path, message } of Keywords.safeParse(value).error?.issues ?? [])
      issues.push({ code: "custom", path: [...path], message, input: value });
  });

const SchemaList = z.optional(z.array(SchemaNode));

const Keywords = z.looseObject({
  type: z.optional(z.union([z.string(), z.array(z.string())])),
  enum: z.optional(z.array(z.unknown())),
  nullable: z.optional(z.boolean()),
  required: z.optional(z.array(z.string())),
  properties: z.optional(z.record(z.string(), SchemaNode)),
  additionalProperties: z.optional(SchemaNode),
  items: z.optional(SchemaNode),
  prefixItems: SchemaList,
  allOf: SchemaList,
  anyOf: SchemaList,
  oneOf: SchemaList,
  not: z.optional(SchemaNode),
});

const Content = z.record(z.string(), z.looseObject({ schema: z.optional(SchemaNode) }));

const Parameter = z.looseObject({
  in: z.string(),
  name: z.string(),
  required: z.optional(z.boolean()),
  schema: z.optional(SchemaNode),
  content: z.optional(Content),
});

const Operation = z.looseObject({
  operationId: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  parameters: z.optional(z.array(Parameter)),
  requestBody: z.optional(z.looseObject({ required: z.optional(z.boolean()), content: z.optional(Content) })),
  responses: z.optional(
    z.looseRecord(
      z.string().check(z.regex(/^(default|\d)/)),
      z.looseObject({ content: z.optional(Content) }),
    ),
  ),
});

const PathItem = z.looseObject({
  parameters: z.optional(z.array(Parameter)),
  get: z.optional(Operation),
  post: z.optional(Operation),
  put: z.optional(Operation),
  patch: z.optional(Operation),
  delete: z.optional(Operation),
  head: z.optional(Operation),
  options: z.optional(Operation),
  trace: z.optional(Operation),
});

/** The parts of an OpenAPI document that are compared. */
export const OpenAPIDocument = z.looseObject({
  paths: z.optional(z.looseRecord(z.string().check(z.startsWith("/")), PathItem)),
});

export type OpenAPIDocument = z.infer<typeof OpenAPIDocument>;

/** The media types of a body. */
export type OpenAPIContent = z.infer<typeof Content>;

export type OpenAPIParameter = z.infer<typeof Parameter>;

export type OpenAPIOperation = z.infer<typeof Operation>;
