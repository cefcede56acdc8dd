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

/** Checks that a value is a `Uint8Array` with the expected bytes. */
export function assertBytes(actual: unknown, expected: Uint8Array): void {
  assertThat("the body", actual instanceof Uint8Array, "a Uint8Array", actual);
  assertEqual("the bytes", Array.from(actual), Array.from(expected));
}
