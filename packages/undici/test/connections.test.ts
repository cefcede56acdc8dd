import { createClient, defineOperation } from "@moovkit/core";
import { Agent } from "undici";
import { describe, expect, it } from "vitest";
import { afterTest, allClosed, createHTTPServer, createTransport, sendWith } from "./servers.js";

const ping = defineOperation({ id: "ping", method: "GET", path: "/ping" });

describe("a connection", () => {
  it("that closed while it was idle is replaced, and no request is lost", async () => {
    const { send, sockets } = await createHTTPServer((_, response) => response.end("ok"));
    await send();
    const closed = allClosed(sockets);
    for (const socket of sockets) socket.destroy();
    await closed;
    await new Promise((resolve) => setImmediate(resolve));
    expect(await send()).toMatchObject({ body: "ok" });
  });

  it("is kept for the next call, and closed with the client", async () => {
    const { transport, send, sockets, url } = await createHTTPServer((_, response) => response.end("{}"));
    const client = createClient({ baseURL: url, transport, security: { accessToken: "token" } });
    for (let call = 0; call < 10; call += 1) await ping(client);
    // Two, because undici waits for a turn of the event loop before it uses a connection again.
    expect(sockets.size).toBeLessThanOrEqual(2);
    const closed = allClosed(sockets);
    await client[Symbol.asyncDispose]();
    await closed;
    await expect(send()).rejects.toMatchObject({ code: "configuration_error" });
  });
});

describe("disposing of the transport", () => {
  it("may be done twice", async () => {
    const { transport, send } = await createHTTPServer((_, response) => response.end("ok"));
    await send();
    await transport[Symbol.asyncDispose]?.();
    await transport[Symbol.asyncDispose]?.();
    await expect(send()).rejects.toMatchObject({
      code: "configuration_error",
      message: "undiciTransport: the transport is closed, no request was sent. Create a new transport.",
    });
  });

  it("leaves a custom dispatcher open", async () => {
    const { url } = await createHTTPServer((_, response) => response.end("ok"));
    const dispatcher = new Agent();
    afterTest(() => dispatcher.close());
    for (let time = 0; time < 2; time += 1) {
      const transport = createTransport({ dispatcher });
      expect(await sendWith(transport, { url })).toMatchObject({ body: "ok" });
      await transport[Symbol.asyncDispose]?.();
    }
    expect(dispatcher.closed).toBe(false);
  });
});
