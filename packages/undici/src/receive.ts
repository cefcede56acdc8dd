import type { Dispatcher } from "undici";
import {
  createAbortedError,
  createSendError,
  type FailedPhase,
  type PendingRequest,
} from "./transport-error.js";

/** A complete response. The body is as it was sent, possibly compressed. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

const joinHeaders = (received: ReceivedHeaders): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(received)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
};

/** Receives the response to one request from undici. Settles its promise once. */
class ResponseHandler implements Dispatcher.DispatchHandler {
  readonly #request: PendingRequest;
  readonly #resolve: (response: ReceivedResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  /** Set as soon as undici begins to write the request. */
  #controller: Dispatcher.DispatchController | undefined;
  #head: Omit<ReceivedResponse, "body"> | undefined;

  constructor(
    request: PendingRequest,
    resolve: (response: ReceivedResponse) => void,
    reject: (error: Error) => void,
  ) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The signal may be aborted while the request waits for a connection.
    if (this.#request.signal.aborted) this.abort();
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: ReceivedHeaders): void {
    // Informational responses (1xx) precede the response.
    if (status >= 200) this.#head = { status, headers: joinHeaders(headers) };
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#head) this.#resolve({ ...this.#head, body: Buffer.concat(this.#chunks) });
    else this.fail(new Error("The response ended before its headers."));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.fail(error);
  }

  /** Rejects at once, and closes the connection if undici uses one for the request. */
  abort(): void {
    const error = createAbortedError(this.#request);
    // Reject first: undici reports its own abort as a failure.
    this.#reject(error);
    this.#controller?.abort(error);
  }

  /** Rejects the request. Has no effect if it has already been aborted. */
  fail(error: unknown): void {
    this.#reject(createSendError(this.#request, this.#phase(), error));
  }

  #phase(): FailedPhase {
    if (this.#head) return "receiving";
    return this.#controller ? "waiting" : "connecting";
  }
}

/**
 * Dispatches a request and receives its complete response.
 *
 * Uses `dispatch` instead of `undici.request`, because `dispatch` reports when undici begins to write a request, and so
 * whether the server can have received it.
 *
 * @see https://undici.nodejs.org/#/docs/api/Dispatcher
 */
export const receive = async (
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  request: PendingRequest,
): Promise<ReceivedResponse> => {
  const { signal } = request;
  if (signal.aborted) throw createAbortedError(request);
  let abort = (): void => {};
  try {
    return await new Promise((resolve, reject) => {
      const handler = new ResponseHandler(request, resolve, reject);
      abort = () => handler.abort();
      signal.addEventListener("abort", abort, { once: true });
      try {
        dispatcher.dispatch(options, handler);
      } catch (error) {
        handler.fail(error);
      }
    });
  } finally {
    signal.removeEventListener("abort", abort);
  }
};
