import { describe, expect, it } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, respondWith } from "./loopback-server.js";
import { send } from "./send.js";

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])("with status %i is returned and not followed", async (status) => {
    const server = await createLoopbackServer(respondWith(status, "", { location: "/elsewhere" }));
    const response = await send(fetchTransport(), { method: "POST", url: `${server.url}/`, body: "{}" });
    expect(response).toMatchObject({ status, headers: { location: "/elsewhere" } });
    expect(server.requests.map(({ url }) => url)).toEqual(["/"]);
  });

  it("that the runtime hides, as browsers do, is a ConnectionError", async () => {
    const hidden = Object.defineProperties(Response.error(), { type: { value: "opaqueredirect" } });
    const transport = fetchTransport({ fetch: async () => hidden });
    await expect(send(transport, { url: "https://api.moov.io/ping" })).rejects.toMatchObject({
      code: "connection_error",
      connected: true,
      message:
        "ping: https://api.moov.io responded with a redirect, which is not followed. Set `baseURL` to the address of the API.",
    });
  });
});
