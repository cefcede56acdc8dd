import type { SandboxOptions } from "@moovkit/sandbox";
import { afterEach, expect, it } from "vitest";
import { sessionCookie } from "../recipes/shared/session.js";
import {
  type MoovServer,
  openMoovServer,
  SESSION_SECRET,
} from "./moov-server.js";
import { holdsAsTokenEndpoint } from "./token-endpoint.js";
import { runWorker } from "./worker.js";

let server: MoovServer;
let worker: Awaited<ReturnType<typeof runWorker>>;

const open = async (options?: SandboxOptions) => {
  server = await openMoovServer(options);
  worker = await runWorker("../recipes/cloudflare-worker.ts", server.env);
};
const ask = (cookie?: string) =>
  fetch(worker.url, {
    method: "POST",
    headers: cookie ? { cookie } : {},
    signal: AbortSignal.timeout(20_000),
  });

afterEach(async () => {
  await worker.close();
  await server.close();
});

it("hands out tokens for the account of whoever is signed in", async () => {
  await open();
  await holdsAsTokenEndpoint(server, ask);
}, 30_000);

it("mints once for all the requests of an isolate", async () => {
  await open();
  const cookie = await sessionCookie("5a3f", SESSION_SECRET);
  server.sandbox.faults.next({ delayMs: 50 });
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => ask(cookie)),
  );
  const tokens = await Promise.all(
    answers.map((answer) => answer.json()),
  );
  expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(
    1,
  );
  expect(server.asked).toEqual(["/oauth2/token"]);
}, 30_000);

it("goes on with a new token, though the request that began to renew it is over", async () => {
  await open({ accessTokenTtlSeconds: 1 });
  const cookie = await sessionCookie("5a3f", SESSION_SECRET);
  server.sandbox.faults.next({ delayMs: 150, times: 1_000 });
  const seen = new Set<string>();
  while (seen.size < 3) {
    const answer = await ask(cookie);
    expect(answer.status).toBe(200);
    seen.add((await answer.json()).accessToken);
  }
  expect(server.asked.length).toBeGreaterThanOrEqual(3);
}, 30_000);
