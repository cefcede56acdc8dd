import { notify, withTimeout } from "@moovkit/core";
import { WebhookTimeoutError } from "@moovkit/models";
import { parseEvent } from "../verify/parse-event.js";
import { verifyHeaders } from "../verify/verify-headers.js";
import type { WebhookEvent } from "../webhook-event.js";
import { type DeliveryStatus, toResponse, toStatus } from "./delivery-status.js";
import { createEventRunner } from "./event-runner.js";
import {
  type HandlerSettings,
  resolveHandlerOptions,
  type WebhookHandlerOptions,
} from "./handler-options.js";
import { readBody } from "./read-body.js";

/** Verifies a delivery and handles its event. Never rejects. */
const receive = async (
  request: Request,
  { verification, maxBodyBytes, onError }: HandlerSettings,
  runEvent: (event: WebhookEvent) => Promise<DeliveryStatus>,
): Promise<DeliveryStatus> => {
  try {
    // The headers are verified first, so that no body is read from a sender that does not know the secret.
    await verifyHeaders(request.headers, verification);
    return await runEvent(await parseEvent(await readBody(request, maxBodyBytes)));
  } catch (error) {
    notify(onError, error);
    return toStatus(error);
  }
};

/** Passes the outcome to `waitUntil`. An error of the platform must not fail a delivery that is accepted. */
const keepAlive = (outcome: Promise<unknown>, { waitUntil, onError }: HandlerSettings): void => {
  try {
    waitUntil?.(outcome);
  } catch (error) {
    notify(onError, error);
  }
};

const createTimeoutError = (timeoutMs: number): WebhookTimeoutError =>
  new WebhookTimeoutError(
    `webhookHandler: the event was not handled within ${timeoutMs} ms, so Moov delivers it again. Store the event in \`onEvent\`, and do the work later.`,
  );

/**
 * Creates a function that receives the deliveries of a webhook: it verifies them, drops repeated events, and calls
 * `onEvent`. Mount it in Hono, Next.js, a Worker, Bun or Deno, or in Express through an adapter.
 *
 * It responds with 200 only after `onEvent` has resolved. All other responses make Moov deliver the event again: 400 if the
 * request is malformed, 401 if it is not authentic, 405 if it is not a POST, 413 if it is too large, 500 if `onEvent` or
 * `seen` failed, 503 if the event is not handled in time, or is being handled by another process.
 *
 * Moov does not sign the body, see `verifyWebhook`. Treat the event as a hint, and fetch the resource before you act on it.
 *
 * @param options - The secret, `onEvent`, and limits.
 * @returns The handler.
 * @throws ConfigurationError if an option is missing or invalid, such as a secret that is empty.
 * @example
 * ```ts
 * import { webhookHandler } from "@moovkit/webhooks";
 *
 * const { MOOV_WEBHOOK_SECRET = "" } = process.env;
 *
 * export const POST = webhookHandler({
 *   secret: MOOV_WEBHOOK_SECRET,
 *   onEvent: async (event) => {
 *     if (event.type === "transfer.updated") console.log(event.data.transferID, event.data.status);
 *   },
 * });
 * ```
 * @see https://docs.moov.io/guides/webhooks/
 */
export function webhookHandler(options: WebhookHandlerOptions): (request: Request) => Promise<Response> {
  const settings = resolveHandlerOptions(options);
  const { timeoutMs, onError } = settings;
  const runEvent = createEventRunner(settings);
  return async (request) => {
    if (request.method !== "POST") return toResponse(405);
    const outcome = receive(request, settings, runEvent);
    keepAlive(outcome, settings);
    try {
      return toResponse(await withTimeout({ ms: timeoutMs }, () => outcome));
    } catch {
      notify(onError, createTimeoutError(timeoutMs));
      return toResponse(503);
    }
  };
}
