import { ConfigurationError, MoovError } from "@moovkit/models";
import { redactError } from "./redaction/redact-error.js";
import type { Secrets } from "./redaction/secrets.js";

/**
 * Converts an error that foreign code threw to an error of this SDK, without secrets. Never throws.
 *
 * @param cause - What was thrown.
 * @param secrets - The secrets that the foreign code can have seen.
 * @param convert - Converts the redacted error.
 * @param createFallback - Creates the error for one that cannot be read, because a getter throws.
 */
export const convertForeignError = (
  cause: unknown,
  secrets: Secrets,
  convert: (redacted: unknown) => MoovError,
  createFallback: () => MoovError,
): MoovError => {
  try {
    const redacted = redactError(cause, secrets);
    if (redacted !== undefined) return convert(redacted);
  } catch {
    // A getter of the error threw.
  }
  return createFallback();
};

/**
 * Converts an error that code of the application threw, such as a plugin. An error of this SDK stays the same object.
 *
 * @param source - The operation and what threw the error, such as `ping: a plugin`. The message starts with it.
 */
export const toForeignError = (cause: unknown, secrets: Secrets, source: string): MoovError =>
  convertForeignError(
    cause,
    secrets,
    (redacted) =>
      redacted instanceof MoovError
        ? redacted
        : new ConfigurationError(`${source} threw an error. See \`cause\`.`, { cause: redacted }),
    () => new ConfigurationError(`${source} threw an error that cannot be read.`),
  );
