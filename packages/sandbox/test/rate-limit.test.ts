import { expect, it } from "vitest";
import { BASIC, openSandbox, send } from "./helpers.js";

it("rejects requests above the limit until the next second of the sandbox's clock", async () => {
  let now = 0;
  const sandbox = await openSandbox({ now: () => now, rateLimit: { requestsPerSecond: 1 } });
  const ping = () => send(sandbox, "/ping", undefined, { authorization: BASIC });
  expect((await ping()).status).toBe(200);
  const limited = await ping();
  expect(limited.status).toBe(429);
  expect(limited.headers.get("retry-after")).toBe("1");
  now += 1000;
  expect((await ping()).status).toBe(200);
});
