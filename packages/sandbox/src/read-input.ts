import { type Issue, toCamelCase, validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { RequestContext } from "./environment.js";
import { fitProblems } from "./fit-problems.js";
import type { Handler } from "./handler.js";
import { toProblems, toSnakeCaseIssue } from "./problems.js";
import { readBody } from "./read-body.js";
import { readQuery } from "./read-query.js";
import { rejectRequest } from "./reject-request.js";
import { fieldsOf } from "./schema-fields.js";

type Fields = Readonly<Record<string, unknown>>;

/** Returns the fields of the input that were sent as headers. */
const readHeaders = (
  context: RequestContext,
  { headers = {}, idempotency }: Handler["operation"],
): Fields => {
  const names = { ...headers, ...(idempotency === "key" && { idempotencyKey: "x-idempotency-key" }) };
  const values = Object.entries(names).map(([field, name]) => [field, context.req.header(name)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
};

const hasBody = ({ method, encoding }: Handler["operation"]): boolean =>
  encoding === undefined ? !["GET", "DELETE"].includes(method) : encoding !== "query";

const readFields = async (
  context: RequestContext,
  { operation, wireNames, isBodyOptional = false }: Handler,
  schema: StandardSchemaV1,
  maxBodyBytes: number,
): Promise<Fields> => {
  if (!hasBody(operation)) return readQuery(context.req.query(), schema);
  const body = await readBody(context.req.raw, maxBodyBytes, isBodyOptional);
  context.env?.onBody?.(body);
  if (wireNames !== "snake_case") return body;
  // An OAuth server ignores parameters that it does not know (RFC 6749, section 3.2).
  const names = Object.keys(fieldsOf(schema));
  const fields = Object.entries(body).map(([name, value]) => [toCamelCase(name), value] as const);
  return Object.fromEntries(fields.filter(([name]) => names.includes(name)));
};

/** The part of the error classes that `unprocessable` returns. */
interface HasSchema {
  readonly schema?: StandardSchemaV1;
}

/** Rejects an invalid request. An ID in the path that is not one belongs to no resource. */
const rejectIssues = async (
  issues: readonly Issue[],
  parameters: Fields,
  { errors = {} }: Handler["operation"],
): Promise<never> => {
  if (issues.some(({ path: [field = ""] }) => Object.hasOwn(parameters, field)))
    return rejectRequest(404, { error: "not found" });
  const { schema } = (errors[422] ?? {}) as HasSchema;
  const problems = toProblems(issues);
  return rejectRequest(422, schema ? await fitProblems(problems, schema) : problems);
};

/**
 * Reads the input of an operation from a request: the reverse of what a client does. Rejects the request with status 422
 * and a message for each field if it does not match the input schema of the operation.
 */
export const readInput = async (
  context: RequestContext,
  handler: Handler,
  maxBodyBytes: number,
): Promise<unknown> => {
  const { operation, wireNames } = handler;
  const { input: schema } = operation;
  if (!schema) return undefined;
  const parameters = context.req.param();
  const fields = await readFields(context, handler, schema, maxBodyBytes);
  const result = await validate(schema, { ...fields, ...readHeaders(context, operation), ...parameters });
  if ("value" in result) return result.value;
  const issues = wireNames ? result.issues.map(toSnakeCaseIssue) : result.issues;
  return rejectIssues(issues, parameters, operation);
};
