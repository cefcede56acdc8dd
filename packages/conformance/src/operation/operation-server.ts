import type { HttpResponse, Transport } from "@moovkit/core";

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A server whose responses are set before each request. It serves one case at a time. */
export interface OperationServer {
  /** Base URL, without a trailing slash. */
  readonly url: string;
  /** Sets the responses to the next requests, in this order. Forgets the requests that were received. */
  prepare(responses: readonly HttpResponse[]): void | Promise<void>;
  /** Returns the requests that were received since `prepare`. */
  readRequests(): readonly ReceivedRequest[] | Promise<readonly ReceivedRequest[]>;
}

/** The response to a request that was not expected. */
export const UNEXPECTED_REQUEST: HttpResponse = {
  status: 500,
  headers: {},
  body: '{"error":"This request was not expected."}',
};

/** How the requests of the cases reach a server. */
export interface OperationRoute {
  readonly transport: Transport;
  readonly server: OperationServer;
}
