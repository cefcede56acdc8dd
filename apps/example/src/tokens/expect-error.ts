import type { Call, MoovError } from "moovkit";
import { CheckFailedError } from "../output.js";

/**
 * Returns the error of a call that the demo expects to fail.
 *
 * @throws CheckFailedError if the call succeeded.
 */
export const expectError = async <Failure extends MoovError>(
  call: Call<unknown, Failure>,
): Promise<Failure> => {
  const result = await call.result();
  if (result.ok) throw new CheckFailedError("check failed: a call succeeded that must fail");
  return result.error;
};
