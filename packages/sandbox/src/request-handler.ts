import type { SandboxApp } from "./app.js";
import { applyFault } from "./apply-fault.js";
import type { Connection } from "./environment.js";
import type { Fault } from "./faults.js";
import { findOperation } from "./operations.js";
import type { Outcome } from "./outcome.js";
import type { RequestLog } from "./request-log.js";

/** Handles one request. The caller turns the outcome into a response or a broken connection. */
export type RequestHandler = (request: Request, connection: Connection) => Promise<Outcome>;

/** What a request handler needs besides the application. */
export interface RequestHandlerOptions {
  /** Takes the fault of a request for an operation. */
  readonly takeFault: (operation: string | undefined) => Fault | undefined;
  readonly requestLog: RequestLog;
  /** Returns the Unix time in milliseconds. */
  readonly now: () => number;
}

const addRequestId = (response: Response): Response => {
  const copy = new Response(response.body, response);
  copy.headers.set("x-request-id", crypto.randomUUID());
  return copy;
};

/** Creates the handler that injects faults, records requests, and adds a request ID to each response. */
export const createRequestHandler =
  (app: SandboxApp, { takeFault, requestLog, now }: RequestHandlerOptions): RequestHandler =>
  async (request, connection) => {
    const { method } = request;
    const { pathname, search } = new URL(request.url);
    const operation = findOperation(method, pathname);
    const receivedOn = new Date(now()).toISOString();
    // Faults are meant for the requests of the client. A browser sends the preflight on its behalf.
    const fault = method === "OPTIONS" ? undefined : takeFault(operation?.id);
    let body: unknown;
    const bindings = {
      ...connection,
      ...(fault && "railResponse" in fault && { railResponse: fault.railResponse }),
      onBody: (json: unknown) => {
        body = json;
      },
    };
    const outcome = await applyFault(fault, request.signal, async () => app.fetch(request, bindings));
    requestLog.add(
      {
        receivedOn,
        method,
        path: pathname + search,
        ...(operation && { operation: operation.id }),
        headers: Object.fromEntries(request.headers),
        body,
        ...(outcome.kind === "response" && { status: outcome.response.status }),
      },
      operation?.secretFields ?? [],
    );
    return outcome.kind === "reset" ? outcome : { ...outcome, response: addRequestId(outcome.response) };
  };
