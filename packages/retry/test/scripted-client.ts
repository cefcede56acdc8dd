import { createMoov, type HttpResponse, type Moov, type Transport } from "@moovkit/core";
import { type RetryPluginOptions, retry } from "../src/index.js";

/** A response with a body that every operation of these tests accepts. */
export const respond = (status: number, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({
  status,
  headers,
  body: status === 200 ? '{"access_token":"a","token_type":"Bearer","expires_in":1}' : "",
});

export interface ScriptedClient {
  readonly moov: Moov;
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
 */
export const createScriptedClient = (
  script: readonly (HttpResponse | Error)[],
  options: RetryPluginOptions = {},
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
  const moov = createMoov({ transport, security: { accessToken: "token" }, plugins: [plugin] });
  return { moov, delays, countRequests: () => requests, advance };
};
