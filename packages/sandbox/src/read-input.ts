import { type Issue, validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { RequestContext } from "./environment.js";
import { fitProblems } from "./fit-problems.js";
import type { Handler } from "./handler.js";
import { listIssuesOfMissingObjects } from "./missing-objects.js";
import { joinMessages, toProblems, toSnakeCaseIssue } from "./problems.js";
import { headersOf, listLargeFiles, readFields } from "./read-fields.js";
import { rejectRequest } from "./reject-request.js";

type Fields = Readonly<Record<string, unknown>>;

/** Returns the fields of the input that were sent as headers. */
const readHeaders = (context: RequestContext, operation: Handler["operation"]): Fields => {
  const values = Object.entries(headersOf(operation)).map(([field, name]) => [
    field,
    context.req.header(name),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
};

/** The part of the error classes that `unprocessable` returns. */
interface HasSchema {
  readonly schema?: StandardSchemaV1;
}

/** Rejects a request with a file that is too large: with status 413 if the operation has no messages for its fields. */
const rejectLargeFiles = (issues: readonly Issue[], operation: Handler["operation"]): void => {
  if (issues.length > 0 && !operation.errors?.[422]) rejectRequest(413, { error: "the file is too large" });
};

/**
 * Rejects an invalid request. A value in the path that is not an ID belongs to no resource. Problems that the
 * documented body of status 422 cannot express, such as a text instead of an object, get status 400.
 */
const rejectIssues = async (
  issues: readonly Issue[],
  parameters: Fields,
  { errors = {} }: Handler["operation"],
): Promise<never> => {
  if (issues.some(({ path: [field = ""] }) => Object.hasOwn(parameters, field)))
    return rejectRequest(404, { error: "not found" });
  const { schema } = (errors[422] ?? {}) as HasSchema;
  const problems = toProblems(issues);
  if (!schema) return rejectRequest(422, problems);
  const body = await fitProblems(problems, schema);
  return "value" in (await validate(schema, body))
    ? rejectRequest(422, body)
    : rejectRequest(400, { error: joinMessages(problems) });
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
  const largeFiles = listLargeFiles(fields, operation);
  rejectLargeFiles(largeFiles, operation);
  const input = Array.isArray(fields)
    ? fields
    : { ...fields, ...readHeaders(context, operation), ...parameters };
  const result = await validate(schema, input);
  if ("value" in result && largeFiles.length === 0) return result.value;
  const invalid = "issues" in result ? result.issues : [];
  const issues = [...(await listIssuesOfMissingObjects(invalid, schema, input)), ...largeFiles];
  return rejectIssues(wireNames ? issues.map(toSnakeCaseIssue) : issues, parameters, operation);
};
