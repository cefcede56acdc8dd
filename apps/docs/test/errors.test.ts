import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import {
  createSandbox,
  type Sandbox,
  type SandboxServer,
} from "@moovkit/sandbox";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mint } from "../recipes/errors.js";
import { nowhere } from "./moov-server.js";

const key = { publicKey: "public", secretKey: "secret" };
let sandbox: Sandbox;
let server: SandboxServer;
beforeAll(async () => {
  sandbox = await createSandbox({ apiKeys: [key] });
  server = await sandbox.listen();
});
afterAll(() => server[Symbol.asyncDispose]());

const open = (baseURL = server.url) =>
  createMoov({
    transport: fetchTransport(),
    baseURL,
    security: { username: key.publicKey, password: key.secretKey },
  });

it("gives a token, or says what to tell", async () => {
  expect(await mint(open(), "/accounts.read")).toMatchObject({
    scope: "/accounts.read",
  });
  expect(await mint(open(), "nonsense")).toMatch(
    /^Moov refuses the scope: nonsense is no scope/,
  );
  sandbox.faults.next({ status: 429, retryAfterSeconds: 2 });
  expect(await mint(open(), "/accounts.read")).toBe(
    "Too many requests: wait 2000 ms.",
  );
  sandbox.faults.next({ reset: "after" });
  expect(await mint(open(), "/accounts.read")).toBe(
    "The connection broke.",
  );
  expect(await mint(open(await nowhere()), "/accounts.read")).toBe(
    "Moov was not reached.",
  );
  sandbox.faults.next({ garbage: true });
  expect(await mint(open(), "/accounts.read")).toMatch(
    /invalid response: the body is not JSON/,
  );
});
