import { PingResponse } from "@moovkit/models";
import type { Call } from "../call.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { CallError, Operation } from "../operation.js";

const operation: Operation<void, void> = {
  id: "ping",
  method: "GET",
  path: "/ping",
  output: PingResponse,
  errors: {},
  repeatable: () => "always",
};

/** What `ping` can fail with. */
export type PingError = CallError<never>;

/** Checks that the credentials work: `GET /ping`. An access token needs the scope `/ping.read`. */
export const ping = (client: Client, options?: CallOptions): Call<void, PingError> =>
  client.call(operation, undefined, options);
