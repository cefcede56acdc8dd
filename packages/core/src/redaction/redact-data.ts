import { redactText } from "./redact-text.js";
import { isEmpty, type Secrets } from "./secrets.js";

const MAX_DEPTH = 100;

const redactValue = (value: unknown, secrets: Secrets, depth: number): unknown => {
  if (typeof value === "string") return redactText(value, secrets);
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_DEPTH) return "[omitted: nested too deeply]";
  if (Array.isArray(value)) return value.map((entry) => redactValue(entry, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]) => [
      redactText(field, secrets),
      redactValue(entry, secrets, depth + 1),
    ]),
  );
};

/**
 * Returns a copy of parsed JSON, or of the headers of a response, without the secrets. Replaces values that are nested
 * too deeply or too long to be searched.
 */
export const redactData = <Data>(data: Data, secrets: Secrets): Data =>
  isEmpty(secrets) ? data : (redactValue(data, secrets, 0) as Data);
