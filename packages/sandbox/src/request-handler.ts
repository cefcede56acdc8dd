import type { SandboxApp } from "./app.js";
import { applyFault } from "./apply-fault.js";
import type { Connection } from "./environment.js";
import type { Fault } from "./faults.js";
import type { Outcome } from "./outcome.js";

/** Handles one request. The caller turns the outcome into a response or a broken connection. */
export type RequestHandler = (request: Request, connection: Connection) => Promise<Outcome>;

/** Creates the handler that injects faults and adds a request ID to each response. */
export const createRequestHandler =
  (app: SandboxApp, takeFault: (method: string, path: string) => Fault | undefined): RequestHandler =>
  async (request, connection) => {
    // Faults are meant for the requests of the client. A browser sends the preflight on its behalf.
    const fault =
      request.method === "OPTIONS" ? undefined : takeFault(request.method, new URL(request.url).pathname);
    const bindings = fault && "railResponse" in fault ? { ...connection, ...fault } : connection;
    const outcome = await applyFault(fault, request.signal, async () => app.fetch(request, bindings));
    if (outcome.kind === "reset") return outcome;
    const response = new Response(outcome.response.body, outcome.response);
    response.headers.set("x-request-id", crypto.randomUUID());
    return { ...outcome, response };
  };
