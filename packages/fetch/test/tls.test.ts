import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { describe, expect, it } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer } from "./loopback-server.js";
import { send } from "./send.js";

describe("TLS", () => {
  it("refuses an untrusted certificate before any request is sent", async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
    let requests = 0;
    const server = createServer({ key, cert }, (_, response) => {
      requests += 1;
      response.end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await expect(send(fetchTransport(), { url: `https://localhost:${port}` })).rejects.toMatchObject({
      code: "connection_error",
      connected: false,
    });
    expect(requests).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });

  it("fails without a connection when the server does not speak it", async () => {
    const server = await createLoopbackServer();
    const url = server.url.replace("http:", "https:");
    await expect(send(fetchTransport(), { url })).rejects.toMatchObject({
      code: "connection_error",
      connected: false,
    });
    expect(server.requests).toEqual([]);
  });
});
