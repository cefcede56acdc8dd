import type { SendContext } from "@moovkit/core";
import { expect, it } from "vitest";
import { createSandbox, sandboxTransport } from "../src/index.js";
import { openSandbox } from "./helpers.js";

const PING = { method: "GET", url: "http://sandbox.localhost/ping", headers: {} };
const contextWith = (context: Partial<SendContext> = {}): SendContext => ({
  signal: new AbortController().signal,
  operation: "ping",
  attempt: 1,
  ...context,
});

it("does not send a request whose signal is already aborted", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.next({ status: 503 });
  const transport = sandboxTransport(sandbox);
  await expect(transport.send(PING, contextWith({ signal: AbortSignal.abort() }))).rejects.toMatchObject({
    code: "request_aborted_error",
  });
  expect(sandbox.faults.pending).toBe(1);
});

it("reports an error of the sandbox as a connection error with its cause", async () => {
  const cause = new Error("broken");
  const transport = sandboxTransport({ fetch: () => Promise.reject(cause) });
  await expect(transport.send(PING, contextWith())).rejects.toMatchObject({
    code: "connection_error",
    cause,
  });
});

it("sends bytes and forms, and returns the bytes of the response", async () => {
  const echo = async (request: Request) =>
    new Response(await request.arrayBuffer(), {
      headers: { "x-type": request.headers.get("content-type") ?? "" },
    });
  const transport = sandboxTransport({ fetch: echo });
  const url = "http://sandbox.localhost/files";

  const bytes = new Uint8Array([0, 255, 128]);
  const request = { method: "POST", url, headers: {}, body: bytes };
  expect(await transport.send(request, contextWith({ responseType: "bytes" }))).toMatchObject({
    body: bytes,
  });

  const form = new FormData();
  form.append("file", new Blob([bytes]), "id.png");
  const { headers, body } = await transport.send(
    { method: "POST", url, headers: {}, body: form },
    contextWith(),
  );
  expect(headers["x-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(body).toContain('filename="id.png"');
});

it.each<[string, unknown]>([
  ["a promise", createSandbox()],
  ["nothing", undefined],
])("rejects %s instead of a sandbox", (_, sandbox) => {
  expect(() => sandboxTransport(sandbox as never)).toThrow(
    "sandboxTransport: the first argument is not a sandbox. Pass `await createSandbox()`.",
  );
});

it("does not accept a sandbox without `await`", () => {
  // @ts-expect-error `createSandbox` returns a promise.
  expect(() => sandboxTransport(createSandbox())).toThrow("await createSandbox()");
});
