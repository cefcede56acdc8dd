import { signWebhook, type WebhookEnvelope } from "@moovkit/webhooks";
import { SECOND_MS } from "../durations.js";
import { createRandomToken } from "../secrets.js";
import type { WebhookOutcome } from "./delivery-log.js";

const TIMEOUT_SECONDS = 5;

/** A request to a webhook. */
interface EventPost {
  readonly webhookID: string;
  readonly url: string;
  readonly secret: string;
  readonly event: WebhookEnvelope;
  /** Unix time in milliseconds. */
  readonly time: number;
  /** Sends the request. */
  readonly deliver: (request: Request) => Response | Promise<Response>;
}

/** Moov signs with a time in seconds. */
const toTimestamp = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, "Z");

const createRequest = async (
  { webhookID, url, secret, event, time }: EventPost,
  signal: AbortSignal,
): Promise<Request> => {
  const values = { webhookID, secret, timestamp: toTimestamp(time), nonce: createRandomToken() };
  const headers = {
    ...(await signWebhook(values)),
    "content-type": "application/json",
    "user-agent": "moovkit-sandbox",
  };
  // A redirect is a failure, so it is not followed.
  return new Request(url, {
    method: "POST",
    headers,
    body: JSON.stringify(event),
    redirect: "manual",
    signal,
  });
};

/** Rejects if there is no response in time, even if `deliver` ignores the signal of the request. */
const runWithTimeout = async (run: (signal: AbortSignal) => Promise<Response>): Promise<Response> => {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`there was no response within ${TIMEOUT_SECONDS} seconds`);
      reject(error);
      controller.abort(error);
    }, TIMEOUT_SECONDS * SECOND_MS);
  });
  try {
    return await Promise.race([run(controller.signal), timeout]);
  } finally {
    clearTimeout(timer);
  }
};

/** Receivers can throw anything. */
const describe = (error: unknown): string => {
  try {
    const { message, cause } = error as Error;
    return [message, (cause as Error | undefined)?.message].filter(Boolean).join(": ") || String(error);
  } catch {
    return "`deliverWebhook` threw a value that cannot be read";
  }
};

const readStatus = (response: Response | undefined): WebhookOutcome => {
  // Not `instanceof`, because frameworks replace the global `Response`.
  if (typeof response?.status !== "number")
    return { error: "`deliverWebhook` returned a value that is not a `Response`" };
  // An unread body keeps the connection open. Canceling fails if the receiver has read it.
  response.body?.cancel().catch(() => {});
  return { status: response.status };
};

/** Posts an event to a webhook, with a new timestamp, nonce and signature. Does not reject. */
export const postEvent = async (post: EventPost): Promise<WebhookOutcome> => {
  try {
    return readStatus(
      await runWithTimeout(async (signal) => post.deliver(await createRequest(post, signal))),
    );
  } catch (error) {
    return { error: describe(error) };
  }
};
