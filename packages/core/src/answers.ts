import { APIError, RateLimitError, ResponseValidationError } from "@moovkit/models";
import type { HttpRequest, HttpResponse } from "./http.js";
import type { Operation } from "./operation.js";
import { masked, maskedData } from "./secrets.js";
import { validate } from "./validate.js";

const parseJson = (body: string): { readonly data: unknown } | undefined => {
  try {
    return { data: body.trim() ? JSON.parse(body) : undefined };
  } catch {
    // The engine's own error quotes the body, which may hold a token.
    return undefined;
  }
};

/** The one place where a status decides: data of the answer, or the error it is. */
export const readAnswer = async <Output>(
  // biome-ignore lint/suspicious/noExplicitAny: what the input is makes no difference to the answer
  operation: Operation<any, Output, APIError, any>,
  response: HttpResponse,
  sent: readonly HttpRequest[],
): Promise<Output> => {
  const { status, headers, body } = response;
  const json = parseJson(body);
  const answer = () => ({
    operation: operation.id,
    status,
    ...masked({ headers: { ...headers }, body }, sent),
    data: maskedData(json?.data, sent),
  });
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
