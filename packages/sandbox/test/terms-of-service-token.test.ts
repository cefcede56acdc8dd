import { expect, it } from "vitest";
import { BASIC, ORIGIN, openSandbox, send } from "./helpers.js";

it.each<[string, Record<string, string>, number]>([
  ["an API key and an origin", { authorization: BASIC, origin: ORIGIN }, 200],
  ["an API key and a referer", { authorization: BASIC, referer: `${ORIGIN}/terms` }, 200],
  ["an API key only", { authorization: BASIC }, 400],
  ["an unknown access token", { authorization: "Bearer unknown", origin: ORIGIN }, 401],
  ["an origin only", { origin: ORIGIN }, 401],
])("GET /tos-token with %s", async (_, headers, status) => {
  const response = await send(await openSandbox(), "/tos-token", undefined, headers);
  expect(response.status).toBe(status);
  expect(typeof response.body?.token).toBe(status === 200 ? "string" : "undefined");
});
