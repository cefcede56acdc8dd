import { formatIssues, validate, WebhookVerificationError } from "@moovkit/models";
import { WebhookEnvelope } from "../webhook-envelope.js";
import type { WebhookEvent } from "../webhook-event.js";
import type { WebhookRequestBody } from "./webhook-request.js";

const createError = (problem: string): WebhookVerificationError =>
  new WebhookVerificationError(
    "webhook_invalid_body",
    `verifyWebhook: the body is not an event: ${problem}. Pass the body as it was received.`,
  );

/** Errors of the decoder and of the parser may contain parts of the body, so they are not the `cause`. */
const parseJSON = (body: WebhookRequestBody): unknown => {
  try {
    const text = typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body);
    return JSON.parse(text);
  } catch {
    throw createError("it is not JSON");
  }
};

/**
 * Parses an event. Only what all events have in common is checked: an event whose `data` has changed is still delivered,
 * because rejecting it would lose it.
 *
 * @throws WebhookVerificationError if the body is not an event.
 */
export const parseEvent = async (body: WebhookRequestBody): Promise<WebhookEvent> => {
  const validated = await validate(WebhookEnvelope, parseJSON(body));
  if ("issues" in validated) throw createError(formatIssues(validated.issues, "the body"));
  return validated.value as WebhookEvent;
};
