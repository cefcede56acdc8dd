import { ConformanceError } from "./conformance-error.js";

/** Compares two values by their JSON. */
export function assertEqual(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new ConformanceError(what, expected, actual);
}

/** Throws if the condition does not hold. `expected` describes the condition for the error message. */
export function assertThat(
  what: string,
  condition: boolean,
  expected: string,
  actual: unknown,
): asserts condition {
  if (!condition) throw new ConformanceError(what, expected, actual);
}
