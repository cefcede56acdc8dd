import { ConfigurationError, WebhookVerificationError } from "@moovkit/models";
import { isSignatureValid } from "../signature.js";
import { parseTimestamp } from "./parse-timestamp.js";
import { readSignedHeaders, type SignedHeaders } from "./read-signed-headers.js";
import type { VerificationSettings } from "./verification-settings.js";
import type { WebhookRequestHeaders } from "./webhook-request.js";

const isSignedWithAny = async (
  secrets: readonly string[],
  { signature, ...values }: SignedHeaders,
): Promise<boolean> => {
  for (const secret of secrets) if (await isSignatureValid(secret, values, signature)) return true;
  return false;
};

const checkAge = (signedAt: number, { toleranceSeconds, now }: VerificationSettings): void => {
  const ageSeconds = (now() - signedAt) / 1000;
  // Comparisons with NaN are false, so every delivery would pass.
  if (Number.isNaN(ageSeconds))
    throw new ConfigurationError("verifyWebhook: `now` must return the Unix time in milliseconds.");
  if (ageSeconds > toleranceSeconds)
    throw new WebhookVerificationError(
      "webhook_timestamp_too_old",
      `verifyWebhook: the delivery was signed ${Math.ceil(ageSeconds)} seconds ago, and \`toleranceSeconds\` is ${toleranceSeconds}. Check the clock of this machine. If the delivery is a retry, increase \`toleranceSeconds\`.`,
    );
  if (-ageSeconds > toleranceSeconds)
    throw new WebhookVerificationError(
      "webhook_timestamp_in_future",
      `verifyWebhook: the delivery was signed ${Math.ceil(-ageSeconds)} seconds in the future, and \`toleranceSeconds\` is ${toleranceSeconds}. Check the clock of this machine.`,
    );
};

/**
 * Checks the signature and the age of a delivery. The body is not signed, so it is not needed.
 *
 * @throws WebhookVerificationError if a check fails.
 * @throws ConfigurationError if `now` does not return a time.
 */
export const verifyHeaders = async (
  headers: WebhookRequestHeaders,
  settings: VerificationSettings,
): Promise<void> => {
  const signed = readSignedHeaders(headers);
  const signedAt = parseTimestamp(signed.timestamp);
  if (signedAt === undefined)
    throw new WebhookVerificationError(
      "webhook_invalid_timestamp",
      "verifyWebhook: the `x-timestamp` header is not an RFC 3339 time. Check that a proxy does not change it.",
    );
  if (!(await isSignedWithAny(settings.secrets, signed)))
    throw new WebhookVerificationError(
      "webhook_signature_mismatch",
      "verifyWebhook: the signature does not match. Check that `secret` is the one that `getWebhookSecret` returns for this webhook.",
    );
  checkAge(signedAt, settings);
};
