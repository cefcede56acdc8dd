import { findSecrets } from "./find-secrets.js";
import { isEmpty, MIN_SECRET_LENGTH, type Secrets } from "./secrets.js";

/** What replaces a secret, or a value that cannot be searched for secrets. */
export const REDACTED = "[redacted]";

/** Maximum length in characters. A longer text is omitted without being searched. */
const MAX_TEXT_LENGTH = 100_000;

/** Whether a text can be searched for the secrets. */
export const isSearchable = (text: string, { isComplete }: Secrets): boolean =>
  text.length < MIN_SECRET_LENGTH || (isComplete && text.length <= MAX_TEXT_LENGTH);

const redactSpellings = (text: string, { spellings }: Secrets): string => {
  let redacted = "";
  let copiedTo = 0;
  for (const { start, end } of findSecrets(text, spellings)) {
    // Secrets that overlap or touch are replaced as one.
    if (start > copiedTo || redacted === "") redacted += text.slice(copiedTo, start) + REDACTED;
    copiedTo = Math.max(copiedTo, end);
  }
  return redacted + text.slice(copiedTo);
};

/**
 * Replaces the secrets in a text. A text that is too long to be searched is replaced as a whole.
 *
 * @param text - The text.
 * @param secrets - The secrets.
 * @param field - The field with the text. Secrets that are too short to be searched for are replaced in their own field.
 */
export const redactText = (text: string, secrets: Secrets, field = ""): string => {
  if (isEmpty(secrets)) return text;
  if (!isSearchable(text, secrets)) return `[omitted: ${text.length} characters]`;
  return secrets.shortSecrets
    .filter((short) => short.field.toLowerCase() === field.toLowerCase())
    .reduce((redacted, { secret }) => redacted.replaceAll(secret, REDACTED), redactSpellings(text, secrets));
};
