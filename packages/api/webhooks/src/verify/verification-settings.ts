import { ConfigurationError, FUNCTION_OPTION, type OptionCheck } from "@moovkit/models";

/** Options of `verifyWebhook` and `webhookHandler`. */
export interface VerificationOptions {
  /**
   * The secret of the webhook, which `getWebhookSecret` returns. With a list, any of the secrets can match: for several
   * webhooks with the same URL, or while you replace a webhook.
   */
  readonly secret: string | readonly string[];
  /**
   * The maximum age of a signature in seconds, and how far it can be in the future. It is not documented whether a retry
   * of Moov has a new timestamp. If retries are rejected as too old, use a day (86_400), or `Infinity` for no limit.
   * @default 300
   */
  readonly toleranceSeconds?: number | undefined;
  /**
   * Returns the Unix time in milliseconds. For tests.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** What is needed to verify a delivery. */
export interface VerificationSettings {
  readonly secrets: readonly string[];
  readonly toleranceSeconds: number;
  readonly now: () => number;
}

const isSecret = (value: unknown): boolean => typeof value === "string" && value !== "";

const isSecretOrList = (value: unknown): boolean =>
  isSecret(value) || (Array.isArray(value) && value.length > 0 && value.every(isSecret));

const EXPECTED_SECRET =
  "the secret of the webhook, or a list of secrets. If it comes from an environment variable, check that the variable is set";

/** The checks of `VerificationOptions`. */
export const VERIFICATION_CHECKS: { readonly [Name in keyof VerificationOptions]-?: OptionCheck } = {
  secret: [isSecretOrList, EXPECTED_SECRET],
  toleranceSeconds: [(value) => typeof value === "number" && value >= 0, "a number of seconds, or Infinity"],
  now: FUNCTION_OPTION,
};

/**
 * Adds the defaults to options that were checked.
 *
 * @throws ConfigurationError if there is no secret.
 */
export const resolveVerification = (
  caller: string,
  { secret, toleranceSeconds = 300, now = () => Date.now() }: Partial<VerificationOptions>,
): VerificationSettings => {
  if (secret === undefined) throw new ConfigurationError(`${caller}: \`secret\` must be ${EXPECTED_SECRET}.`);
  return { secrets: typeof secret === "string" ? [secret] : [...secret], toleranceSeconds, now };
};
