import type { HttpResponse } from "@moovkit/core";
import type { Dispatcher } from "undici";
import { decode } from "./decode.js";
import {
  createAbortedError,
  createConnectionError,
  type FailedPhase,
  type PendingRequest,
} from "./transport-error.js";

type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

const joinHeaders = (received: ReceivedHeaders): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(received)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
};

/** Receives the response to one request from undici. Resolves once the whole body has been read and decoded. */
export class ResponseHandler implements Dispatcher.DispatchHandler {
  readonly #request: PendingRequest;
  readonly #resolve: (response: HttpResponse) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  /** Set as soon as undici begins to write the request. */
  #controller: Dispatcher.DispatchController | undefined;
  #head: Omit<HttpResponse, "body"> | undefined;

  readonly #abort = (): void => {
    this.#stopListening();
    const error = createAbortedError(this.#request);
    // Reject first: undici reports its own abort as a failure.
    this.#reject(error);
    this.#controller?.abort(error);
  };

  constructor(
    request: PendingRequest,
    resolve: (response: HttpResponse) => void,
    reject: (error: Error) => void,
  ) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    request.signal.addEventListener("abort", this.#abort, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The signal may abort while the request waits for a connection.
    if (this.#request.signal.aborted) controller.abort(createAbortedError(this.#request));
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: ReceivedHeaders): void {
    // Informational responses (1xx) precede the response.
    if (status >= 200) this.#head = { status, headers: joinHeaders(headers) };
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#stopListening();
    const head = this.#head;
    if (!head) {
      this.fail(new Error("The response ended before its headers."));
      return;
    }
    decode(Buffer.concat(this.#chunks), head.headers["content-encoding"]).then(
      (body) => this.#resolve({ ...head, body }),
      (error) => this.#reject(createConnectionError(this.#request, "decoding", error)),
    );
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.fail(error);
  }

  /** Rejects the request. Has no effect if it has already been aborted. */
  fail(error: unknown): void {
    this.#stopListening();
    this.#reject(createConnectionError(this.#request, this.#phase(), error));
  }

  #phase(): FailedPhase {
    if (this.#head) return "receiving";
    return this.#controller ? "waiting" : "connecting";
  }

  #stopListening(): void {
    this.#request.signal.removeEventListener("abort", this.#abort);
  }
}
