import type { SandboxOptions } from "@moovkit/sandbox";
import { afterEach, expect, it } from "vitest";
import { createSessionCookie } from "../recipes/shared/session.js";
import {
  ACCOUNT_ID,
  type MoovServer,
  openMoovServer,
  SESSION_SECRET,
} from "./moov-server.js";
import { PAGE, testTokenEndpoint } from "./token-endpoint.js";
import { runWorker } from "./worker.js";

let server: MoovServer;
let worker: Awaited<ReturnType<typeof runWorker>>;

const startWorker = async (options?: SandboxOptions) => {
  server = await openMoovServer(options);
  worker = await runWorker("../recipes/cloudflare-worker.ts", server.env);
};
const requestToken = (headers: Readonly<Record<string, string>>) =>
  fetch(worker.url, {
    method: "POST",
    headers,
    signal: AbortSignal.timeout(20_000),
  });

afterEach(async () => {
  await worker.close();
  await server.close();
});

it("returns tokens for the account of the signed-in user", async () => {
  await startWorker();
  await testTokenEndpoint(server, requestToken);
}, 30_000);

it("requests one token for all requests of an isolate", async () => {
  await startWorker();
  const cookie = await createSessionCookie(ACCOUNT_ID, SESSION_SECRET);
  server.sandbox.faults.next({ delayMs: 50 });
  const responses = await Promise.all(
    Array.from({ length: 50 }, () => requestToken({ ...PAGE, cookie })),
  );
  const tokens = await Promise.all(
    responses.map((response) => response.json()),
  );
  expect(new Set(tokens.map(({ accessToken }) => accessToken)).size).toBe(
    1,
  );
  expect(server.requestedPaths).toEqual(["/oauth2/token"]);
}, 30_000);

it("uses the renewed token, even if the request that started the renewal has ended", async () => {
  await startWorker({ accessTokenTtlSeconds: 1 });
  const cookie = await createSessionCookie(ACCOUNT_ID, SESSION_SECRET);
  server.sandbox.faults.next({ delayMs: 150, times: 1_000 });
  const seen = new Set<string>();
  let requests = 0;
  while (seen.size < 3) {
    requests += 1;
    // Each request has other cookies, because the rate limit counts by them.
    const response = await requestToken({
      ...PAGE,
      cookie: `${cookie}; request=${requests}`,
    });
    expect(response.status).toBe(200);
    seen.add((await response.json()).accessToken);
  }
  expect(server.requestedPaths.length).toBeGreaterThanOrEqual(3);
}, 30_000);
