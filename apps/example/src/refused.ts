import type { Call } from "@moovkit/core";
import { type MoovError, TransportError } from "@moovkit/models";

/** The error of a call that is to fail. A success where none may be is a failure of the demo. */
export const refused = async <Failure extends MoovError>(call: Call<unknown, Failure>): Promise<Failure> => {
  const result = await call.result();
  if (result.ok) throw new Error("This call was to be refused, and was not.");
  // Where nobody answered, nobody refused.
  if (result.error instanceof TransportError) throw result.error;
  return result.error;
};
