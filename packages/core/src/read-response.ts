import {
  APIError,
  type APIResponse,
  type Issue,
  RateLimitError,
  ResponseValidationError,
} from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { HttpRequest, HttpResponse } from "./http.js";
import type { DecodeContext, Operation } from "./operation.js";
import { redact, redactData } from "./redact.js";
import { validate } from "./validate.js";

type ParsedBody = { readonly data: unknown } | { readonly issues: readonly Issue[] };

const parseJson = (body: string): ParsedBody => {
  try {
    return { data: body.trim() ? JSON.parse(body) : undefined };
  } catch {
    // The message of the error quotes the body, which may contain a token.
    return { issues: [{ path: [], message: "is not JSON" }] };
  }
};

const isSuccess = (status: number): boolean => status >= 200 && status <= 299;

/**
 * Converts a response to the output of an operation.
 *
 * @param sent - The requests of the call. A server may echo their secrets, which errors must not contain.
 * @throws APIError for a status other than 2XX.
 * @throws ResponseValidationError if the body does not match the schema.
 */
export const readResponse = async <Input, Output, Failure extends APIError, Wire>(
  operation: Operation<Input, Output, Failure, Wire>,
  response: HttpResponse,
  context: DecodeContext,
  sent: readonly HttpRequest[],
): Promise<Output> => {
  const { status, headers, body } = response;
  const parsed = parseJson(body);
  const toAPIResponse = (): APIResponse => ({
    operation: operation.id,
    status,
    ...redact({ headers: { ...headers }, body }, sent),
    data: "data" in parsed ? redactData(parsed.data, sent) : undefined,
    receivedAt: context.receivedAt,
  });
  const readBody = async <Value>(schema: StandardSchemaV1<unknown, Value>): Promise<Value> => {
    const result = "data" in parsed ? await validate(schema, parsed.data) : parsed;
    if ("issues" in result) throw new ResponseValidationError(toAPIResponse(), result.issues);
    return result.value;
  };

  if (!isSuccess(status)) {
    const ErrorClass = operation.errors[status] ?? (status === 429 ? RateLimitError : APIError);
    throw new ErrorClass(toAPIResponse());
  }
  if (!operation.output) return undefined as Output;
  const wire = await readBody(operation.output);
  // Without `decode`, `Wire` and `Output` are the same type.
  return operation.decode ? operation.decode(wire, context) : (wire as unknown as Output);
};
