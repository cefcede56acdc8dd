import type { HttpRequest, HttpResponse } from "../http.js";
import { redactText } from "./redact-text.js";
import { secretsOf } from "./secrets.js";

/** Returns the `x-request-id` header for an event. A server may echo a secret in any header. */
export const redactRequestId = (
  headers: HttpResponse["headers"],
  sent: readonly HttpRequest[],
  secretFields: readonly string[] | undefined,
): string | undefined => {
  const requestId = headers["x-request-id"];
  return requestId === undefined ? undefined : redactText(requestId, secretsOf(sent, secretFields));
};
