import { delay } from "./delay.js";
import type { Fault } from "./faults.js";
import type { Outcome } from "./outcome.js";

/** Statuses whose response has no body. */
const STATUSES_WITHOUT_BODY: readonly number[] = [204, 205, 304];

const createStatusResponse = (status: number, retryAfterSeconds: number | undefined): Response => {
  const hasBody = !STATUSES_WITHOUT_BODY.includes(status);
  return new Response(hasBody ? JSON.stringify({ error: "the sandbox injected a fault" }) : null, {
    status,
    ...(retryAfterSeconds !== undefined && { headers: { "retry-after": String(retryAfterSeconds) } }),
  });
};

const createHtmlResponse = (): Response =>
  new Response("<html>This is not JSON.</html>", { headers: { "content-type": "text/html" } });

/**
 * Processes a request with a fault.
 *
 * @param fault - The fault. Without one, the outcome is the response.
 * @param signal - Ends the delay of a `delayMs` fault.
 * @param processRequest - Processes the request. It is not called if the fault prevents it.
 */
export const applyFault = async (
  fault: Fault | undefined,
  signal: AbortSignal,
  processRequest: () => Promise<Response>,
): Promise<Outcome> => {
  if (!fault) return { kind: "response", response: await processRequest() };
  if ("status" in fault)
    return { kind: "response", response: createStatusResponse(fault.status, fault.retryAfterSeconds) };
  if ("reset" in fault && fault.reset === true) return { kind: "reset" };
  if ("delayMs" in fault) await delay(fault.delayMs, signal);
  const response = await processRequest();
  if ("reset" in fault) return { kind: "reset" };
  if ("truncate" in fault) return { kind: "truncated", response };
  return { kind: "response", response: "garbage" in fault ? createHtmlResponse() : response };
};
