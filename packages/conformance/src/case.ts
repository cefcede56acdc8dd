/** One thing that is asked of a transport or a server, for any test runner to run. */
export interface Case<Context = void> {
  readonly name: string;
  /** Why it is asked, with the section of the RFC or of the contract. */
  readonly why: string;
  /**
   * Rejects with a `ConformanceError` where the answer is another than it should be. Resolves with a reason where the
   * case does not apply, such as the disposal of a transport that has nothing to dispose of; else with `undefined`.
   */
  run(context: Context): Promise<Skipped>;
}

/** Why a case was not run to its end, or `undefined` where it was. */
export type Skipped = string | undefined;

/** A case that failed: what was expected, what came, and why that matters. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
  readonly expected: unknown;
  readonly actual: unknown;
  constructor(what: string, expected: unknown, actual: unknown) {
    super(`${what}: expected ${show(expected)}, came ${show(actual)}`);
    this.expected = expected;
    this.actual = actual;
  }
}

const show = (value: unknown): string => {
  if (value instanceof Error) {
    // What a failed fetch is about lies below it.
    const below = value.cause instanceof Error ? `: ${value.cause.message}` : "";
    return `${value.name} (${value.message}${below})`;
  }
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 200)}… (${text.length} characters)` : text;
};

export const same = (what: string, actual: unknown, expected: unknown): void => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new ConformanceError(what, expected, actual);
};

export const holds = (what: string, condition: boolean, expected: string, actual: unknown): void => {
  if (!condition) throw new ConformanceError(what, expected, actual);
};

/** Thrown within a case, ends it with a reason. */
export class DoesNotApply extends Error {}

/** Says why with whatever went wrong. */
export const toCase = <Context>(
  name: string,
  why: string,
  run: (context: Context) => Promise<void>,
): Case<Context> => ({
  name,
  why,
  run: async (context) => {
    try {
      await run(context);
      return undefined;
    } catch (error) {
      if (error instanceof DoesNotApply) return error.message;
      const failure =
        error instanceof ConformanceError ? error : new ConformanceError(name, "no error", error);
      failure.message += `. ${why}`;
      throw failure;
    }
  },
});
