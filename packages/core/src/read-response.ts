import { type APIResponse, type Issue, ResponseValidationError, validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { listPathParameters } from "./build-request.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import type { BinaryContent, Operation } from "./operation.js";
import { redactData } from "./redaction/redact-data.js";
import { isSearchable } from "./redaction/redact-text.js";
import { isEmpty, secretsOf } from "./redaction/secrets.js";
import { runDeclaration } from "./run-declaration.js";
import { errorClassOf } from "./status-errors.js";

/** A response, and what is needed to read it. */
export interface ReceivedResponse {
  readonly response: HttpResponse;
  /** The requests of the call. A server may echo their secrets, which errors must not contain. */
  readonly sent: readonly HttpRequest[];
  /** When the response was received, as Unix time in milliseconds. */
  readonly receivedAt: number;
}

/** The result of a call, and where its body differs from the schema. */
export interface ReadResponse {
  readonly data: unknown;
  readonly issues: readonly Issue[];
}

type ParsedBody = { readonly data: unknown } | { readonly issues: readonly Issue[] };

const toText = (body: HttpResponse["body"]): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);

const parseJson = (body: string): ParsedBody => {
  try {
    return { data: body.trim() ? JSON.parse(body) : undefined };
  } catch {
    // The message of the error quotes the body, which may contain a token.
    return { issues: [{ path: [], message: "is not JSON" }] };
  }
};

const isSchema = (output: NonNullable<Operation["output"]>): output is StandardSchemaV1 =>
  "~standard" in output;

const isSuccess = (status: number): boolean => status >= 200 && status <= 299;

/** Whether the body of a response with another status than 2XX cannot be a resource, such as the original transfer. */
const isErrorBody = (data: unknown): boolean => {
  if (typeof data !== "object" || data === null || Object.keys(data).length === 0) return true;
  const { error, errors, ...fields } = data as Readonly<Record<string, unknown>>;
  if ((error ?? errors ?? undefined) !== undefined) return true;
  // The last two are the fields of problem details (RFC 9457).
  return ["message", "title", "detail"].some((name) => typeof fields[name] === "string");
};

/**
 * Returns whether a body that does not match the schema still contains the resource: at least one required field is valid.
 * Any other body describes a conflict, which must not look like a success.
 */
const resemblesResource = async (
  schema: StandardSchemaV1,
  data: unknown,
  issues: readonly Issue[],
): Promise<boolean> => {
  const empty = await validate(schema, {});
  if ("value" in empty) return true;
  const invalidFields = new Set(issues.map(({ path: [field] }) => field));
  return empty.issues.some(
    ({ path: [field] }) => field !== undefined && !invalidFields.has(field) && field in Object(data),
  );
};

const credentialsOf = ({ headers }: HttpRequest): APIResponse["credentials"] => {
  const authorization = String(headers.authorization ?? "").toLowerCase();
  if (authorization.startsWith("basic ")) return "apiKey";
  return authorization.startsWith("bearer ") ? "accessToken" : undefined;
};

/** Returns the response as errors contain it: without the secrets of the requests. */
const toAPIResponse = (
  { id, path, secretFields }: Operation,
  { response, sent, receivedAt }: ReceivedResponse,
  parsed: ParsedBody,
): APIResponse => {
  const { status, headers, body } = response;
  const lastRequest = sent.at(-1);
  const secrets = secretsOf(sent, secretFields);
  const text = toText(body);
  // Data of a text that is too long to be searched would take as long.
  const isReadable = isEmpty(secrets) || isSearchable(text, secrets);
  return {
    operation: id,
    status,
    ...redactData({ headers: { ...headers }, body: text }, secrets),
    data: isReadable && "data" in parsed ? redactData(parsed.data, secrets) : undefined,
    receivedAt,
    pathParameters: listPathParameters(path),
    credentials: lastRequest && credentialsOf(lastRequest),
  };
};

const toBinaryContent = ({ body, headers }: HttpResponse): BinaryContent => ({
  bytes: typeof body === "string" ? new TextEncoder().encode(body) : body,
  contentType: headers["content-type"],
});

const schemaOf = ({ output }: Operation, status: number): StandardSchemaV1 | undefined => {
  if (!output) return undefined;
  return isSchema(output) ? (isSuccess(status) ? output : undefined) : output[status];
};

/** Describes a 2XX status that the declaration does not list. */
const UNDOCUMENTED_STATUS: Issue = { path: [], message: "has a status that is not documented" };

/**
 * Converts a response to the result of an operation.
 *
 * A 2XX body that does not match the schema is returned as it is, together with the issues, unless the operation is
 * strict. A body that is not JSON cannot be returned.
 *
 * @throws APIError for a status that is not a success.
 * @throws ResponseValidationError if the body cannot be used.
 */
export const readResponse = async (
  operation: Operation,
  received: ReceivedResponse,
): Promise<ReadResponse> => {
  const { response, receivedAt } = received;
  const { status } = response;
  const schema = schemaOf(operation, status);
  if (isSuccess(status) && operation.responseType === "bytes")
    return { data: toBinaryContent(response), issues: [] };
  if (isSuccess(status) && !operation.output) return { data: undefined, issues: [] };
  const parsed = parseJson(toText(response.body));
  const findSecrets = () => secretsOf(received.sent, operation.secretFields);
  const fail = (issues: readonly Issue[]): never => {
    const apiResponse = toAPIResponse(operation, received, parsed);
    if (isSuccess(status)) throw new ResponseValidationError(apiResponse, issues);
    const ErrorClass = errorClassOf(operation, status);
    throw runDeclaration(operation, findSecrets, () => new ErrorClass(apiResponse));
  };
  if (!schema && !isSuccess(status)) return fail([]);
  if ("issues" in parsed) return fail(parsed.issues);
  if (!isSuccess(status) && isErrorBody(parsed.data)) return fail([]);
  const result = schema ? await validate(schema, parsed.data) : { issues: [UNDOCUMENTED_STATUS] };
  if ("value" in result) {
    const { decode } = operation;
    const convert = () => (decode ? decode(result.value as never, { receivedAt }) : result.value);
    return { data: runDeclaration(operation, findSecrets, convert), issues: [] };
  }
  if (schema && !isSuccess(status) && !(await resemblesResource(schema, parsed.data, result.issues)))
    return fail([]);
  const secrets = findSecrets();
  // The names of fields come from the server as well.
  const issues = result.issues.map(({ path, message }) => ({ path: redactData(path, secrets), message }));
  if (operation.strict || parsed.data === undefined) return fail(issues);
  return { data: parsed.data, issues };
};
