import type { HttpRequest, HttpResponse, SendContext } from "@moovkit/core";
import type { Dispatcher } from "undici";
import { ACCEPT_ENCODING } from "./decode.js";
import { ResponseHandler } from "./response-handler.js";
import { createAbortedError } from "./transport-error.js";

/**
 * Sends one request and resolves with its complete response.
 *
 * Uses `dispatch` instead of `undici.request`, because `dispatch` reports when undici begins to write a request, and so
 * whether the server can have received it.
 *
 * @throws ConnectionError if no complete response arrives.
 * @throws RequestAbortedError if the signal aborts.
 * @see https://undici.nodejs.org/#/docs/api/Dispatcher
 */
export const exchange = (
  dispatcher: Dispatcher,
  { method, url, headers, body }: HttpRequest,
  { operation, signal }: Pick<SendContext, "operation" | "signal">,
): Promise<HttpResponse> =>
  new Promise((resolve, reject) => {
    const { origin, pathname, search } = new URL(url);
    const request = { operation, origin, signal };
    if (signal.aborted) {
      reject(createAbortedError(request));
      return;
    }
    const handler = new ResponseHandler(request, resolve, reject);
    try {
      dispatcher.dispatch(
        {
          origin,
          path: pathname + search,
          method: method as Dispatcher.HttpMethod,
          headers: { "accept-encoding": ACCEPT_ENCODING, ...headers },
          body: body ?? null,
        },
        handler,
      );
    } catch (error) {
      handler.fail(error);
    }
  });
