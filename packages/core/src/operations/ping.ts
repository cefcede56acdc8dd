import { PingResponse } from "@moovkit/models";
import type { Call } from "../call.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { CallError, Operation } from "../operation.js";

const pingOperation: Operation<void, void, never, PingResponse> = {
  id: "ping",
  method: "GET",
  path: "/ping",
  output: PingResponse,
  decode: () => undefined,
  errors: {},
  repeatable: () => "always",
};

/** Errors of `ping`. */
export type PingError = CallError<never>;

/**
 * Checks that the credentials work: `GET /ping`. An access token needs the scope `/ping.read`.
 *
 * @param client - The client to send the request with.
 * @param options - Options of this call.
 */
export const ping = (client: Client, options?: CallOptions): Call<void, PingError> =>
  client.call(pingOperation, undefined, options);
