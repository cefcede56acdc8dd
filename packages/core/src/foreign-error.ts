import { ConfigurationError, MoovError } from "@moovkit/models";
import { redactError } from "./redaction/redact-error.js";
import type { Secrets } from "./redaction/secrets.js";

/**
 * Converts an error that foreign code of the application threw, such as a plugin, to an error without secrets.
 *
 * @param cause - What was thrown.
 * @param secrets - The secrets of the requests of the call.
 * @param source - The operation and what threw the error, such as `ping: a plugin`. The message starts with it.
 */
export const toForeignError = (cause: unknown, secrets: Secrets, source: string): MoovError => {
  try {
    const redacted = redactError(cause, secrets);
    if (redacted instanceof MoovError) return redacted;
    if (redacted !== undefined)
      return new ConfigurationError(`${source} threw an error. See \`cause\`.`, { cause: redacted });
  } catch {
    // A getter of the error threw.
  }
  return new ConfigurationError(`${source} threw an error that cannot be read.`);
};
