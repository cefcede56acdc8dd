const REDACTED = "[redacted]";

/** Names of fields that are secret in every operation. */
const SECRET_NAME = /(token|secret|password|cardNumber)$/i;

/** Returns a copy of JSON data in which the values of secret fields are replaced, at any depth. */
export const redactFields = (data: unknown, secretFields: readonly string[]): unknown => {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return data.map((item) => redactFields(item, secretFields));
  const isSecret = (name: string) => secretFields.includes(name) || SECRET_NAME.test(name);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      isSecret(name) ? REDACTED : redactFields(value, secretFields),
    ]),
  );
};
