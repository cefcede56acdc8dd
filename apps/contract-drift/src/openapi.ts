import * as z from "zod/mini";
import type { Schema } from "./schema.js";

/** References have been replaced, so that a schema can contain itself. It is not checked. */
const SchemaNode = z.custom<Schema>((value) => typeof value === "boolean" || typeof value === "object");

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
