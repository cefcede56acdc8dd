import { decodeBody, type HttpRequest, type HttpResponse, type SendContext } from "@moovkit/core";
import type { Dispatcher } from "undici";
import { ACCEPT_ENCODING, DECOMPRESSORS } from "./decompressors.js";
import { encodeBody } from "./encode-body.js";
import { type ReceivedResponse, receive } from "./receive.js";
import { createSendError, type PendingRequest } from "./transport-error.js";

/** Undici's own limits, 300 seconds each, would end a call with a longer `timeoutMs`. The signal ends the request. */
const WITHOUT_TIME_LIMITS = { headersTimeout: 0, bodyTimeout: 0 };

const toDispatchOptions = async ({
  method,
  url,
  headers,
  body,
}: HttpRequest): Promise<Dispatcher.DispatchOptions> => {
  const { origin, pathname, search } = new URL(url);
  const encoded = await encodeBody(body);
  return {
    ...WITHOUT_TIME_LIMITS,
    origin,
    path: pathname + search,
    method: method as Dispatcher.HttpMethod,
    headers: { "accept-encoding": ACCEPT_ENCODING, ...headers, ...encoded.headers },
    body: encoded.body,
  };
};

const decode = (
  { headers, body }: ReceivedResponse,
  { responseType, signal }: SendContext,
): Promise<HttpResponse["body"]> =>
  decodeBody(body, {
    responseType,
    contentEncoding: headers["content-encoding"],
    decompressors: DECOMPRESSORS,
    signal,
  });

/**
 * Sends one request and resolves with its complete response.
 *
 * @throws ConnectionError if no complete response arrives.
 * @throws RequestAbortedError if the signal is aborted.
 * @throws ConfigurationError if the dispatcher comes from another major version of undici.
 */
export const exchange = async (
  dispatcher: Dispatcher,
  request: HttpRequest,
  context: SendContext,
): Promise<HttpResponse> => {
  const { operation, signal } = context;
  const pending: PendingRequest = { operation, origin: new URL(request.url).origin, signal };
  const options = await toDispatchOptions(request).catch((error: unknown) => {
    throw createSendError(pending, "encoding", error);
  });
  const received = await receive(dispatcher, options, pending);
  const { status, headers } = received;
  const body = await decode(received, context).catch((error: unknown) => {
    throw createSendError(pending, "decoding", error);
  });
  return { status, headers, body };
};
