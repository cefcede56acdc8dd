import {
  type Call,
  type CallError,
  type CallOptions,
  createClient,
  defineOperation,
  type HttpResponse,
  type Security,
  type Transport,
} from "@moovkit/core";
import { type RetryPluginOptions, retry } from "../src/index.js";

/** An idempotent operation. */
export const ping = defineOperation({ id: "ping", method: "GET", path: "/ping" });

/** An operation that is not idempotent. */
export const createTransfer = defineOperation({ id: "createTransfer", method: "POST", path: "/transfers" });

export const respond = (status: number, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({
  status,
  headers,
  body: "",
});

export interface ScriptedClient {
  /** Calls the idempotent operation. */
  readonly ping: (options?: CallOptions) => Call<undefined, CallError<never>>;
  /** Calls the operation that is not idempotent. */
  readonly createTransfer: (options?: CallOptions) => Call<undefined, CallError<never>>;
  /** Every delay so far, in milliseconds. */
  readonly delays: readonly number[];
  readonly countRequests: () => number;
  /** Lets virtual time pass. */
  readonly advance: (ms: number) => void;
}

/** Options for a client whose retries take no time. */
export const WITHOUT_DELAYS: RetryPluginOptions = { sleep: async () => {} };

/**
 * Creates a client with the retry plugin, on virtual time and with a fixed random number.
 *
 * @param script - What the transport returns or throws, in order. The last entry is repeated.
 * @param options - Options of the plugin.
 * @param security - Credentials of the client.
 */
export const createScriptedClient = (
  script: readonly (HttpResponse | Error)[],
  options: RetryPluginOptions = {},
  security: Security = { accessToken: "token" },
): ScriptedClient => {
  const delays: number[] = [];
  let requests = 0;
  let time = 0;
  const advance = (ms: number) => {
    time += ms;
  };
  const transport: Transport = {
    name: "scripted",
    send: async () => {
      const next = script[Math.min(requests, script.length - 1)];
      requests += 1;
      if (next === undefined || next instanceof Error) throw next;
      return next;
    },
  };
  const plugin = retry({
    now: () => time,
    random: () => 0.5,
    sleep: async (ms) => {
      delays.push(ms);
      advance(ms);
    },
    ...options,
  });
  const client = createClient({ transport, security, plugins: [plugin] });
  return {
    ping: (callOptions) => ping(client, callOptions),
    createTransfer: (callOptions) => createTransfer(client, callOptions),
    delays,
    countRequests: () => requests,
    advance,
  };
};
