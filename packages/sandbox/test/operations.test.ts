import { ping } from "@moovkit/authentication";
import { defineOperation } from "@moovkit/core";
import { expect, it } from "vitest";
import { createApp } from "../src/app.js";
import type { SandboxOperation } from "../src/index.js";
import { OPERATIONS } from "../src/operations.js";
import { resolveSettings } from "../src/settings.js";
import { BASIC, ORIGIN, openSandbox } from "./helpers.js";

it.each(OPERATIONS)("has a route and faults for $id", async ({ id, method, path }) => {
  const sandbox = await openSandbox();
  const sendRequest = async () => {
    const url = `http://sandbox.localhost${path.replace(/\{\w+\}/g, () => crypto.randomUUID())}`;
    const headers = { authorization: BASIC, origin: ORIGIN };
    const body = method === "GET" ? null : "{}";
    return sandbox.fetch(new Request(url, { method, headers, body }));
  };
  const { status } = await sendRequest();
  expect([405, 500, 501]).not.toContain(status);
  sandbox.faults.next({ status: 503, operation: id as SandboxOperation });
  expect(await sendRequest()).toMatchObject({ status: 503 });
});

it("names the operations that exist in the response to one that it does not implement", async () => {
  const { operation } = defineOperation({ id: "getWallet", method: "GET", path: "/wallets" });
  const handler = { operation: ping.operation, handle: () => ({ body: {} }) };
  const app = createApp([operation, ping.operation], [handler], { settings: resolveSettings({}) } as never);
  const response = await app.fetch(new Request("http://sandbox.localhost/wallets"));
  expect(response.status).toBe(501);
  expect(await response.json()).toEqual({
    error: "the sandbox does not implement getWallet. It implements ping",
  });
});
