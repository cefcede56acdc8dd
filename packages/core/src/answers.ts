import { type Answer, APIError, RateLimitError, ResponseValidationError } from "@moovkit/models";
import type { HttpRequest, HttpResponse } from "./http.js";
import type { Operation } from "./operation.js";
import { mask, maskAll, secretsOf } from "./secrets.js";
import { validate } from "./validate.js";

const parseJson = (body: string): { readonly data: unknown } | undefined => {
  if (body.trim() === "") return { data: undefined };
  try {
    return { data: JSON.parse(body) };
  } catch {
    // The engine's own error quotes the body, which may hold a token.
    return undefined;
  }
};

/** The answer as errors may show it: a server may write back the secrets it was sent. */
const maskedAnswer = (
  operation: string,
  response: HttpResponse,
  data: unknown,
  sent: readonly HttpRequest[],
): Answer => {
  const secrets = secretsOf(sent);
  return {
    operation,
    status: response.status,
    headers: maskAll({ ...response.headers }, secrets) as Record<string, string>,
    body: mask(response.body, secrets),
    data: maskAll(data, secrets),
  };
};

/** The one place where a status decides: data of the answer, or the error it is. */
export const readAnswer = async <Output>(
  // biome-ignore lint/suspicious/noExplicitAny: what the input is makes no difference to the answer
  operation: Operation<any, Output, APIError, any>,
  response: HttpResponse,
  sent: readonly HttpRequest[],
): Promise<Output> => {
  const { status, body } = response;
  const json = parseJson(body);
  const answer = () => maskedAnswer(operation.id, response, json?.data, sent);
  if (status < 200 || status > 299) {
    const Failure = operation.errors[status] ?? (status === 429 ? RateLimitError : APIError);
    throw new Failure(answer());
  }
  if (!operation.output) return undefined as Output;
  if (!json) throw new ResponseValidationError(answer(), [{ path: [], message: "is not JSON" }]);
  const result = await validate(operation.output, json.data);
  if ("issues" in result) throw new ResponseValidationError(answer(), result.issues);
  return result.value;
};
