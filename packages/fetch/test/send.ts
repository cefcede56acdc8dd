import { inspect } from "node:util";
import type { HttpRequest, HttpResponse, SendContext, Transport } from "@moovkit/core";

/** Sends a GET request through a transport, unless `request` says otherwise. */
export const send = (
  transport: Transport,
  request: Partial<HttpRequest> & Pick<HttpRequest, "url">,
  context: Partial<SendContext> = {},
): Promise<HttpResponse> =>
  transport.send(
    { method: "GET", headers: {}, ...request },
    { signal: new AbortController().signal, operation: "ping", attempt: 1, ...context },
  );

/** Returns the error that a request rejects with. */
export const rejectionOf = async (request: Promise<HttpResponse>): Promise<Error & { cause?: unknown }> => {
  const outcome = await request.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error("The request was expected to reject with an error.");
};

/** Everything that printing an error can show. Getters are invoked, as a debugger does. */
export const printed = (error: unknown): string =>
  [inspect(error, { depth: null, showHidden: true, getters: true }), JSON.stringify(error), `${error}`].join(
    "\n",
  );
