import type { HttpRequest, HttpResponse, SendContext, Transport } from "@moovkit/core";
import { type Sandbox, sandboxTransport } from "@moovkit/sandbox";
import { describeIncident, type PlannedRequest } from "./pay-once-history.js";
import type { AppProcess, PayoutState } from "./pay-once-state.js";
import { pause } from "./pay-once-time.js";

/** The network between the processes of the application and the sandbox. */
export interface Network {
  /** Returns the transport of a process. */
  createTransport(app: AppProcess): Transport;
  /** Whether the server is processing a request. */
  isBusy(): boolean;
  /** Whether a request or a response is on its way. */
  hasTraffic(): boolean;
}

type Send = () => Promise<HttpResponse>;

const WITHOUT_INCIDENT: PlannedRequest = { incident: { kind: "none" }, toServerMs: 1, toClientMs: 1 };

const refuse = (): never => {
  throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" });
};

const waitForever = <Value>(): Promise<Value> => new Promise(() => {});

/** Processes one request at a time, because the order of concurrent ones depends on the thread pool that hashes. */
const createServer = (sandbox: Sandbox) => {
  const { send } = sandboxTransport(sandbox);
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  const process = (run: Send): Promise<HttpResponse> => {
    pending += 1;
    const response = last.then(run).finally(() => {
      pending -= 1;
    });
    last = response.catch(() => {});
    return response;
  };
  const receive = ({ incident }: PlannedRequest, request: HttpRequest, context: SendContext) =>
    process(async () => {
      // The fault is taken before `send` returns, so it affects this request.
      if (incident.kind === "fault") sandbox.faults.next({ ...incident.fault, operation: "createTransfer" });
      // The server processes what it has received, even if the client does not wait for the response.
      const response = await send(request, { ...context, signal: new AbortController().signal });
      return incident.kind === "gateway error"
        ? { status: incident.status, headers: {}, body: "bad gateway" }
        : response;
    });
  return { receive, isBusy: () => pending > 0 };
};

/** Whether the server acts on a request that it receives. */
const isProcessed = ({ incident }: PlannedRequest): boolean =>
  incident.kind !== "fault" ||
  !("status" in incident.fault || ("reset" in incident.fault && incident.fault.reset === true));

/**
 * Creates a network.
 *
 * @param sandbox - The server.
 * @param findPayout - Returns the payout with this ID.
 * @param log - Records what happens.
 */
export const createNetwork = (
  sandbox: Sandbox,
  findPayout: (foreignID: string) => PayoutState,
  log: (text: string) => void,
): Network => {
  const server = createServer(sandbox);
  let traffic = 0;

  const exchange = async (app: AppProcess, request: HttpRequest, context: SendContext) => {
    const state = findPayout(JSON.parse(String(request.body)).foreignID);
    const call = app.currentCalls.get(state);
    const callNumber = call ? state.calls.indexOf(call) + 1 : 0;
    const planned = state.payout.requests[state.sentRequests] ?? WITHOUT_INCIDENT;
    state.sentRequests += 1;
    const name = `payout ${state.number}, request ${state.sentRequests} (call ${callNumber})`;
    log(`${name} is sent`);
    await pause(planned.toServerMs);
    log(`${name} arrives${describeIncident(planned.incident)}`);
    if (planned.incident.kind === "refused") return refuse();
    if (call && isProcessed(planned)) call.processedRequests += 1;
    try {
      const response = await server.receive(planned, request, context);
      await pause(planned.toClientMs);
      log(`${name} receives status ${response.status}`);
      return response;
    } catch (error) {
      await pause(planned.toClientMs);
      log(`${name} loses its connection`);
      throw error;
    }
  };

  return {
    isBusy: server.isBusy,
    hasTraffic: () => traffic > 0,
    createTransport: (app) => ({
      name: "unreliable network",
      send: async (request, context) => {
        if (!app.isAlive) return waitForever();
        traffic += 1;
        try {
          const response = await exchange(app, request, context);
          return app.isAlive ? response : waitForever<HttpResponse>();
        } finally {
          traffic -= 1;
        }
      },
    }),
  };
};
