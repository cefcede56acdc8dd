import { createClient, defineOperation } from "@moovkit/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchTransport } from "../src/index.js";
import { createLoopbackServer, type Responder, respondWith } from "./loopback-server.js";
import { printed } from "./send.js";

const SECRET_KEY = "secret-key-7d1f";
const LIMIT_MS = 30_000;

/** A schema that accepts every value. */
const anything = <Value>() => ({
  "~standard": {
    version: 1,
    vendor: "test",
    validate: (value: unknown) => ({ value: value as Value }),
  } as const,
});

const ping = defineOperation({ id: "ping", method: "GET", path: "/ping" });
const createFile = defineOperation({
  id: "createFile",
  method: "POST",
  path: "/files",
  input: anything<{ name: string; file: Blob }>(),
  output: anything<{ fileID: string }>(),
  encoding: "multipart",
});
const getFile = defineOperation({ id: "getFile", method: "GET", path: "/files/1", responseType: "bytes" });

const setUp = async (respond: Responder) => {
  const server = await createLoopbackServer(respond);
  const client = createClient({
    baseURL: server.url,
    transport: fetchTransport(),
    security: { publicKey: "public", secretKey: SECRET_KEY },
  });
  return { client, server };
};

afterEach(() => {
  vi.useRealTimers();
});

describe("a client with the fetch transport", () => {
  it("sends a form and reads the response", async () => {
    const { client, server } = await setUp(respondWith(200, '{"fileID":"1"}', { "x-request-id": "req-1" }));
    const { data, response } = await createFile(client, {
      name: "logo",
      file: new Blob(["pixels"]),
    }).withResponse();
    expect(data).toEqual({ fileID: "1" });
    expect(response).toMatchObject({ status: 200, requestId: "req-1" });
    expect(server.requests).toMatchObject([
      {
        method: "POST",
        url: "/files",
        headers: {
          authorization: `Basic ${btoa(`public:${SECRET_KEY}`)}`,
          "content-type": expect.stringMatching(/^multipart\/form-data; boundary=/),
        },
        body: expect.stringMatching(/name="name"\r\n\r\nlogo\r\n.*pixels/s),
      },
    ]);
  });

  it("returns the bytes of a binary response", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const { client } = await setUp(respondWith(200, bytes, { "content-type": "application/pdf" }));
    expect(await getFile(client)).toEqual({ bytes, contentType: "application/pdf" });
  });

  it("reports a failed connection as the error of the call, without credentials", async () => {
    const { client, server } = await setUp(respondWith(200));
    await server.close();
    const result = await ping(client).result();
    expect(result).toMatchObject({
      ok: false,
      error: { code: "connection_error", connected: false, processed: "no", operation: "ping", attempts: 1 },
    });
    expect(printed(result)).not.toContain(SECRET_KEY);
  });

  it.each<["timeoutMs" | "deadlineMs", string, Responder]>([
    ["timeoutMs", "before the response headers", () => {}],
    ["timeoutMs", "within the response body", (_, response) => response.writeHead(200).write("{")],
    ["deadlineMs", "before the response headers", () => {}],
    ["deadlineMs", "within the response body", (_, response) => response.writeHead(200).write("{")],
  ])("ends a request by `%s` %s", async (limit, _, hang) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { client } = await setUp((request, response) => {
      hang(request, response);
      vi.advanceTimersByTime(LIMIT_MS);
    });
    expect(await ping(client, { [limit]: LIMIT_MS }).result()).toMatchObject({
      ok: false,
      error: { code: "request_timeout_error", limit },
    });
  });
});
