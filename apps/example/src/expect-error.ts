import type { Call } from "@moovkit/core";
import { type MoovError, TransportError } from "@moovkit/models";

/**
 * Returns the error of a call that the demo expects to be rejected.
 *
 * @throws TransportError if no response was received, because then the server rejected nothing.
 * @throws Error if the call succeeded.
 */
export const expectError = async <Failure extends MoovError>(
  call: Call<unknown, Failure>,
): Promise<Failure> => {
  const result = await call.result();
  if (result.ok) throw new Error("demo: a call succeeded that must be rejected. Report this as a bug.");
  if (result.error instanceof TransportError) throw result.error;
  return result.error;
};
