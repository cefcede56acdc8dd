import type { Call, MoovError } from "moovkit";

/**
 * Returns the error of a call that the demo expects to fail.
 *
 * @throws Error if the call succeeded.
 */
export const expectError = async <Failure extends MoovError>(
  call: Call<unknown, Failure>,
): Promise<Failure> => {
  const result = await call.result();
  if (result.ok) throw new Error("demo: a call succeeded that must fail. Report this as a bug.");
  return result.error;
};
