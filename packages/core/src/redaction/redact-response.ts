import type { HttpRequest, HttpResponse } from "../http.js";
import { isSecretHeader } from "../secret-headers.js";
import type { SendContext } from "../transport.js";
import { redactData, redactFields } from "./redact-data.js";
import { REDACTED } from "./redact-text.js";
import { type Secrets, secretsOf } from "./secrets.js";

const redactBody = (
  body: HttpResponse["body"],
  secretFields: readonly string[] | undefined,
  secrets: Secrets,
): HttpResponse["body"] => {
  if (typeof body !== "string") return new Uint8Array();
  if (body.trim() === "") return body;
  try {
    return JSON.stringify(redactFields(JSON.parse(body), secretFields, secrets));
  } catch {
    // The fields of anything else than JSON, such as a response that broke off, are unknown.
    return `[omitted: ${body.length} characters]`;
  }
};

/**
 * Returns a copy of a response without secrets, for transports and plugins that log or record responses. Replaces the
 * values of secret fields, the values of headers such as `set-cookie`, and the secrets of the request that the server
 * echoes. Omits bodies that are not JSON. Never throws.
 *
 * @param response - The response of the server.
 * @param request - Its request.
 * @param context - The context of the request, which names the secret fields of the operation.
 * @returns The copy. It has the same status.
 * @example
 * ```ts
 * import { redactResponse, type Transport } from "@moovkit/core";
 *
 * const logResponses = (transport: Transport): Transport => ({
 *   name: "log",
 *   send: async (request, context) => {
 *     const response = await transport.send(request, context);
 *     console.log(context.operation, redactResponse(response, request, context).body);
 *     return response;
 *   },
 * });
 * ```
 */
export function redactResponse(
  response: HttpResponse,
  request: HttpRequest,
  context: Pick<SendContext, "secretFields">,
): HttpResponse {
  const { status, headers, body } = response;
  const { secretFields } = context;
  const secrets = secretsOf([request], secretFields);
  const safeHeaders = Object.entries(headers).map(([name, value]) => [
    name,
    isSecretHeader(name) ? REDACTED : value,
  ]);
  return {
    status,
    headers: redactData(Object.fromEntries(safeHeaders) as Record<string, string>, secrets),
    body: redactBody(body, secretFields, secrets),
  };
}
