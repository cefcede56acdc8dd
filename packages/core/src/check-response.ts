import { ConfigurationError } from "@moovkit/models";
import type { HttpResponse } from "./http.js";
import { toPrintableResponse } from "./printable.js";

const isHeaders = (headers: unknown): boolean =>
  typeof headers === "object" &&
  headers !== null &&
  !(Symbol.iterator in headers) &&
  Object.values(headers).every((value) => typeof value === "string");

/**
 * Checks a response, because transports and plugins can be written without types.
 *
 * @param response - What was returned.
 * @param responseType - The kind of body that the operation reads.
 * @param source - The operation and what returned the response. The message starts with it.
 * @returns The response as an object that prints no secrets.
 * @throws ConfigurationError if the response is invalid.
 */
export const checkResponse = (
  response: HttpResponse,
  responseType: "text" | "bytes" = "text",
  source: string,
): HttpResponse => {
  const { status, headers, body } = response ?? {};
  const isBody = responseType === "text" ? typeof body === "string" : body instanceof Uint8Array;
  if (Number.isInteger(status) && isBody && isHeaders(headers)) return toPrintableResponse(response);
  const expectedBody =
    responseType === "text" ? "a string" : 'a Uint8Array, because `responseType` is "bytes"';
  throw new ConfigurationError(
    `${source} returned an invalid response. Return \`{ status, headers, body }\`: an integer, a plain object of strings, and ${expectedBody}.`,
  );
};
