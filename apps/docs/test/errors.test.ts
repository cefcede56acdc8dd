import { createSandbox, type Sandbox } from "@moovkit/sandbox";
import { listen, type SandboxServer } from "@moovkit/sandbox/node";
import { createMoov } from "moovkit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { requestToken } from "../recipes/errors.js";
import { findUnusedURL } from "./moov-server.js";

const key = { publicKey: "public", secretKey: "secret" };
let sandbox: Sandbox;
let server: SandboxServer;
beforeAll(async () => {
  sandbox = await createSandbox({ apiKeys: [key] });
  server = await listen(sandbox);
});
afterAll(() => server[Symbol.asyncDispose]());

const createTestClient = (baseURL = server.url) =>
  createMoov({
    baseURL,
    ...key,
    plugins: [],
  });

it("returns a token or a message", async () => {
  expect(
    await requestToken(createTestClient(), "/accounts.read"),
  ).toMatchObject({
    scope: "/accounts.read",
  });
  expect(await requestToken(createTestClient(), "nonsense")).toMatch(
    /^Moov rejected the scope: /,
  );
  sandbox.faults.next({ status: 429, retryAfterSeconds: 2 });
  expect(await requestToken(createTestClient(), "/accounts.read")).toBe(
    "Too many requests. Wait 2000 ms.",
  );
  sandbox.faults.next({ reset: "after" });
  expect(await requestToken(createTestClient(), "/accounts.read")).toBe(
    "The connection broke.",
  );
  expect(
    await requestToken(
      createTestClient(await findUnusedURL()),
      "/accounts.read",
    ),
  ).toBe("Could not connect to Moov.");
  sandbox.faults.next({ garbage: true });
  expect(
    await requestToken(createTestClient(), "/accounts.read"),
  ).toMatch(/^createAccessToken: .*JSON/);
});
