import type { HttpRequest, HttpResponse, SendContext, Transport } from "@moovkit/core";
import type { CaseDefinition } from "../case.js";
import { markHandled, withTimeLimit } from "../timing.js";
import type { RecordedRequest, Recording, TransportContext } from "../transport-context.js";

/** Long enough for a server on the same machine, and shorter than the 5 s after which most test runners give up. */
export const TIME_LIMIT_MS = 4000;

/** The reason for requirements that follow from the documentation of `Transport` and not from an RFC. */
export const TRANSPORT_CONTRACT = "The documentation of `Transport` in @moovkit/core requires it.";

export type TransportCase = CaseDefinition<TransportTest>;

/** One request as the server received it. */
export interface ReceivedRequest extends Omit<RecordedRequest, "body"> {
  /** The body as text. */
  readonly body: string;
  /** The body as bytes. */
  readonly bytes: Uint8Array;
}

/** What the server received from one case. */
export interface ReceivedRequests {
  readonly requests: readonly ReceivedRequest[];
  /** The number of connections that carried those requests and are still open. */
  readonly openConnections: number;
}

/** A transport under test, with access to what the server received from it. */
export interface TransportTest {
  readonly context: TransportContext;
  readonly transport: Transport;
  /** Identifies the requests of one case on the server. */
  readonly id: string;
  /** Returns the URL of a behaviour of the server, such as `ok` or `status/404`. */
  readonly urlOf: (behaviour: string) => string;
  /** Sends a request to a behaviour of the server. */
  readonly send: (
    behaviour: string,
    request?: Partial<HttpRequest>,
    context?: Partial<SendContext>,
  ) => Promise<HttpResponse>;
  /** Reads what the server received from this case. */
  readonly recording: () => Promise<ReceivedRequests>;
}

const decodeRequest = (request: RecordedRequest): ReceivedRequest => {
  const bytes = Uint8Array.from(atob(request.body), (character) => character.charCodeAt(0));
  return { ...request, bytes, body: new TextDecoder().decode(bytes) };
};

export const createTransportTest = (transport: Transport, context: TransportContext): TransportTest => {
  const id = crypto.randomUUID();
  const urlOf = (behaviour: string) => `${context.url}/${behaviour}?${id}`;
  return {
    context,
    transport,
    id,
    urlOf,
    send: (behaviour, request, sendContext) => {
      const exchange = transport.send(
        { method: "GET", url: urlOf(behaviour), headers: {}, ...request },
        { signal: new AbortController().signal, operation: "conformance", attempt: 1, ...sendContext },
      );
      return markHandled(withTimeLimit(exchange, TIME_LIMIT_MS, "the exchange"));
    },
    recording: async () => {
      const { requests, openConnections } = (await (await fetch(urlOf("recording"))).json()) as Recording;
      return { requests: requests.map(decodeRequest), openConnections };
    },
  };
};
