import type { Result } from "../src/index.js";

/** Returns the error that a call fails with. Throws if the call succeeds. */
export const errorOf = async <Failure>(call: {
  result(): Promise<Result<unknown, Failure>>;
}): Promise<Failure> => {
  const result = await call.result();
  if (result.ok) throw new Error("The call was expected to fail, but it succeeded.");
  return result.error;
};
