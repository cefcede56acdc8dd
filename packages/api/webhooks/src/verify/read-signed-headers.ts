import { WebhookVerificationError } from "@moovkit/models";
import type { SignedValues } from "../signature.js";
import { WEBHOOK_HEADERS } from "../webhook-headers.js";
import type { WebhookRequestHeaders } from "./webhook-request.js";

/** The values of the headers that sign a delivery. */
export interface SignedHeaders extends SignedValues {
  readonly signature: string;
}

const listHeaders = (headers: WebhookRequestHeaders): readonly (readonly [string, unknown])[] =>
  Symbol.iterator in headers ? [...headers] : Object.entries(headers);

/** Returns all values of a header. `Headers` and Node join the values of a repeated header with a comma. */
const listValues = (headers: readonly (readonly [string, unknown])[], name: string): readonly string[] =>
  headers
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value)
    .filter((value) => typeof value === "string")
    .flatMap((value) => value.split(", "))
    .filter((value) => value !== "");

/**
 * Reads the four headers that sign a delivery.
 *
 * @throws WebhookVerificationError if a header is missing or repeated.
 */
export const readSignedHeaders = (headers: WebhookRequestHeaders): SignedHeaders => {
  const list = listHeaders(headers);
  const read = (name: string): string => {
    const [value, ...otherValues] = listValues(list, name);
    if (value === undefined)
      throw new WebhookVerificationError(
        "webhook_missing_header",
        `verifyWebhook: the delivery has no \`${name}\` header. Check that a proxy does not remove it. Requests that Moov did not send have no such header.`,
      );
    if (otherValues.length > 0)
      throw new WebhookVerificationError(
        "webhook_duplicate_header",
        `verifyWebhook: the delivery has several \`${name}\` headers. Check that a proxy does not add one.`,
      );
    return value;
  };
  return {
    timestamp: read(WEBHOOK_HEADERS.timestamp),
    nonce: read(WEBHOOK_HEADERS.nonce),
    webhookID: read(WEBHOOK_HEADERS.webhookID),
    signature: read(WEBHOOK_HEADERS.signature),
  };
};
