import { REDACTED, redactText } from "./redact-text.js";
import { isEmpty, isSecretField, type Secrets } from "./secrets.js";

const MAX_DEPTH = 100;

/** What to replace in parsed JSON. */
interface Redaction {
  /** The secrets of the requests. */
  readonly secrets: Secrets;
  /** Whether everything in a field is secret. */
  readonly isSecretField: (field: string, value: unknown) => boolean;
}

/** Where a value is in parsed JSON. */
interface Position {
  /** The innermost field that contains the value. */
  readonly field: string;
  readonly isSecret: boolean;
  readonly depth: number;
}

const ROOT: Position = { field: "", isSecret: false, depth: 0 };

const redactScalar = ({ secrets }: Redaction, value: unknown, { field, isSecret }: Position): unknown => {
  if (isSecret) return REDACTED;
  const text = String(value);
  const redacted = redactText(text, secrets, field);
  return redacted === text ? value : redacted;
};

const redactValue = (redaction: Redaction, value: unknown, position: Position): unknown => {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value !== "object") return redactScalar(redaction, value, position);
  const { isSecret } = position;
  const depth = position.depth + 1;
  if (depth > MAX_DEPTH) return "[omitted: nested too deeply]";
  if (Array.isArray(value))
    return value.map((entry) => redactValue(redaction, entry, { ...position, depth }));
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]) => [
      redactText(field, redaction.secrets),
      redactValue(redaction, entry, {
        field,
        isSecret: isSecret || redaction.isSecretField(field, entry),
        depth,
      }),
    ]),
  );
};

/**
 * Returns a copy of parsed JSON, or of the headers of a response, without the secrets. Replaces values that are nested
 * too deeply or too long to be searched.
 */
export const redactData = <Data>(data: Data, secrets: Secrets): Data =>
  isEmpty(secrets) ? data : (redactValue({ secrets, isSecretField: () => false }, data, ROOT) as Data);

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
): unknown =>
  redactValue(
    { secrets, isSecretField: (field, value) => isSecretField(field, value, secretFields) },
    data,
    ROOT,
  );
