import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Transport } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { undiciTransport } from "@moovkit/undici";
import { type Dispatcher, ProxyAgent } from "undici";
import { afterEach, describe, expect, it } from "vitest";

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Starts a proxy that responds to each `CONNECT` with a status, and returns a dispatcher that uses it. */
const refuseTunnels = async (status: number): Promise<Dispatcher> => {
  const proxy = createServer().on("connect", (_, socket) => {
    socket.on("error", () => {});
    socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\n\r\n`);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const agent = new ProxyAgent(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  cleanups.push(
    () => new Promise((resolve) => proxy.close(resolve)),
    () => agent.destroy(),
  );
  return agent;
};

describe.each<[string, (dispatcher: Dispatcher) => Transport]>([
  ["fetchTransport", (dispatcher) => fetchTransport({ init: { dispatcher } })],
  ["undiciTransport", (dispatcher) => undiciTransport({ dispatcher })],
])("%s through a proxy that refuses the tunnel", (_, createTransport) => {
  it.each([403, 407, 503])("with %i reports that the server received nothing", async (status) => {
    const transport = createTransport(await refuseTunnels(status));
    const exchange = transport.send(
      { method: "POST", url: "https://api.example.test/transfers", headers: {}, body: "{}" },
      { signal: new AbortController().signal, operation: "createTransfer", attempt: 1 },
    );
    await expect(exchange).rejects.toMatchObject({
      code: "connection_error",
      connected: false,
      processed: "no",
      message: expect.stringContaining("createTransfer: could not connect to https://api.example.test"),
    });
  });
});
