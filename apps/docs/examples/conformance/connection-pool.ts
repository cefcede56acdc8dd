import type { Transport } from "@moovkit/core";
import { undiciTransport } from "@moovkit/undici";
import { Agent } from "undici";

export const createTransport = (): Transport => {
  const agent = new Agent({ keepAliveTimeout: 10_000 });
  return { ...undiciTransport({ dispatcher: agent }), [Symbol.asyncDispose]: () => agent.destroy() };
};
