import { REDACTED, redactText } from "./redact-text.js";
import { isSecretField, type Secrets } from "./secrets.js";

const MAX_DEPTH = 100;

/**
 * Returns a copy of parsed JSON without the values of its secret fields, and without the secrets of the request.
 *
 * @param data - The parsed JSON.
 * @param secretFields - The fields that the operation declares as secret.
 * @param secrets - The secrets of the request.
 */
export const redactFields = (
  data: unknown,
  secretFields: readonly string[] | undefined,
  secrets: Secrets,
): unknown => {
  const redactValue = (value: unknown, isSecret: boolean, depth: number): unknown => {
    if (value === null || typeof value === "boolean") return value;
    if (typeof value !== "object") {
      if (isSecret) return REDACTED;
      return typeof value === "string" ? redactText(value, secrets) : value;
    }
    if (depth === MAX_DEPTH) return "[omitted: nested too deeply]";
    if (Array.isArray(value)) return value.map((entry) => redactValue(entry, isSecret, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([field, entry]) => [
        redactText(field, secrets),
        redactValue(entry, isSecret || isSecretField(field, entry, secretFields), depth + 1),
      ]),
    );
  };
  return redactValue(data, false, 0);
};
