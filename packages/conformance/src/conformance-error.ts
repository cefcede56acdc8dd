const MAX_LENGTH = 200;

const describeError = ({ name, message, cause }: Error): string => {
  // A failed `fetch` keeps the reason in its cause.
  const reason = cause instanceof Error ? `: ${cause.message}` : "";
  return `${name} (${message}${reason})`;
};

const describe = (value: unknown): string => {
  if (value instanceof Error) return describeError(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}… (${text.length} characters)` : text;
};

/** A failed case. The message contains the expected value, the received value and the reason for the requirement. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
  readonly expected: unknown;
  readonly actual: unknown;
  constructor(what: string, expected: unknown, actual: unknown) {
    super(`${what}: expected ${describe(expected)}, received ${describe(actual)}`);
    this.expected = expected;
    this.actual = actual;
  }
}
