import type { HttpRequest } from "./http.js";
import type { Operation } from "./operation.js";
import { toPrintableRequest } from "./printable.js";

/** What all requests of a client have in common. */
export interface RequestDefaults {
  /** Base URL of the API, without a trailing slash. */
  readonly baseURL: string;
  readonly headers: Readonly<Record<string, string>>;
}

const encodeBody = <Input>(
  { method, encode }: Pick<Operation<Input, unknown>, "method" | "encode">,
  input: Input,
): unknown => {
  if (method === "GET") return undefined;
  return encode ? encode(input) : input;
};

/** Returns the request of an operation for a validated input. */
export const buildRequest = <Input>(
  operation: Pick<Operation<Input, unknown>, "method" | "path" | "encode">,
  input: Input,
  { baseURL, headers }: RequestDefaults,
): HttpRequest => {
  const { method, path } = operation;
  const url = baseURL + (typeof path === "string" ? path : path(input));
  const body = encodeBody(operation, input);
  if (body === undefined) return toPrintableRequest({ method, url, headers });
  return toPrintableRequest({
    method,
    url,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
};
