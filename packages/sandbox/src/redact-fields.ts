import { replaceCardNumbers } from "./cards/card-number.js";

const REDACTED = "[redacted]";

/** Names of fields that are secret in every operation. */
const SECRET_NAME = /(token|secret|password|cardNumber|cvv2?|cvc2?)$/i;

/** Creates a function that returns whether a field is secret. Case is ignored, because a client can misspell the name of a field with a secret. */
const createNameTest = (secretFields: readonly string[]): ((name: string) => boolean) => {
  const names = new Set(secretFields.map((name) => name.toLowerCase()));
  return (name) => names.has(name.toLowerCase()) || SECRET_NAME.test(name);
};

/** A client can send a card number in an unknown field, or as the name of a field. */
const redactText = (text: string): string => replaceCardNumbers(text, REDACTED);

const redactNumber = (value: number): unknown => {
  const text = String(value);
  const redacted = redactText(text);
  return redacted === text ? value : redacted;
};

const redact = (data: unknown, isSecret: (name: string) => boolean): unknown => {
  if (typeof data === "string") return redactText(data);
  if (typeof data === "number") return redactNumber(data);
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map((item) => redact(item, isSecret));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      redactText(name),
      isSecret(name) ? REDACTED : redact(value, isSecret),
    ]),
  );
};

/** Returns a copy of JSON data in which the values of secret fields and all card numbers are replaced, at any depth. */
export const redactFields = (data: unknown, secretFields: readonly string[]): unknown =>
  redact(data, createNameTest(secretFields));

/** Replaces the card numbers in a path, and the values of secret parameters in its query. */
export const redactPath = (path: string, secretFields: readonly string[]): string => {
  const isSecret = createNameTest(secretFields);
  const redacted = path.replace(/([?&])([^=&]+)=[^&]*/g, (parameter, separator: string, name: string) =>
    isSecret(name) ? `${separator}${name}=${REDACTED}` : parameter,
  );
  return redactText(redacted);
};
