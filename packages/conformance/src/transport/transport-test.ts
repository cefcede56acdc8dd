import type { HttpRequest, HttpResponse, Transport } from "@moovkit/core";
import type { CaseDefinition } from "../case.js";
import { markHandled, withTimeLimit } from "../timing.js";
import type { Recording, TransportContext } from "../transport-context.js";

/** Long enough for a server on the same machine, and shorter than the 5 s after which most test runners give up. */
export const TIME_LIMIT_MS = 4000;

/** The reason for requirements that follow from the documentation of `Transport` and not from an RFC. */
export const TRANSPORT_CONTRACT = "The documentation of `Transport` in @moovkit/core requires it.";

export type TransportCase = CaseDefinition<TransportTest>;

/** A transport under test, with access to what the server received from it. */
export interface TransportTest {
  readonly context: TransportContext;
  readonly transport: Transport;
  /** Identifies the requests of one case on the server. */
  readonly id: string;
  /** Sends a request to a behaviour of the server, such as `ok` or `status/404`. */
  readonly send: (
    behaviour: string,
    request?: Partial<HttpRequest>,
    signal?: AbortSignal,
    ownSignal?: AbortSignal,
  ) => Promise<HttpResponse>;
  /** Reads what the server received from this case. */
  readonly recording: () => Promise<Recording>;
}

export const createTransportTest = (transport: Transport, context: TransportContext): TransportTest => {
  const id = crypto.randomUUID();
  return {
    context,
    transport,
    id,
    send: (behaviour, request, signal = new AbortController().signal, ownSignal) => {
      const exchange = transport.send(
        { method: "GET", url: `${context.url}/${behaviour}?${id}`, headers: {}, ...request },
        { signal, ...(ownSignal && { ownSignal }), operation: "conformance", attempt: 1 },
      );
      return markHandled(withTimeLimit(exchange, TIME_LIMIT_MS, "the exchange"));
    },
    recording: async () => (await (await fetch(`${context.url}/recording?${id}`)).json()) as Recording,
  };
};
