import { expect, it } from "vitest";
import { sandboxTransport } from "../src/index.js";
import { openSandbox } from "./helpers.js";

const PING = { method: "GET", url: "http://sandbox.localhost/ping", headers: {} };

it("does not send a request whose signal is already aborted", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.next({ status: 503 });
  const transport = sandboxTransport(sandbox);
  await expect(transport.send(PING, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "request_aborted_error",
  });
  expect(sandbox.faults.pending).toBe(1);
});

it("reports an error of the sandbox as a connection error with its cause", async () => {
  const cause = new Error("broken");
  const transport = sandboxTransport({ fetch: () => Promise.reject(cause) });
  await expect(transport.send(PING, { signal: new AbortController().signal })).rejects.toMatchObject({
    code: "connection_error",
    cause,
  });
});
