import type { TokenEvent } from "@moovkit/tokens";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runJob } from "../recipes/long-job.js";
import {
  type JobClient,
  openJobClient,
} from "../recipes/long-job-client.js";
import { KEY, type MoovServer, openMoovServer } from "./moov-server.js";

let time: number;
let server: MoovServer;
let job: JobClient;
let events: TokenEvent["type"][];

/** Advances the clock, but not while a token is renewed in the background. */
const sleep = async (ms: number) => {
  do await new Promise((resolve) => setImmediate(resolve));
  while (job.security.state().some(({ renewing }) => renewing));
  time += ms;
};

beforeEach(async () => {
  time = Date.UTC(2026, 0, 1);
  events = [];
  server = await openMoovServer({ now: () => time });
  job = openJobClient({
    ...KEY,
    baseURL: server.url,
    origin: "https://shop.example",
    now: () => time,
    onToken: ({ type }) => events.push(type),
  });
});
afterEach(async () => {
  await job.moov.close();
  await server.close();
});

const schedule = { everyMs: 60_000, sleep };
const count = (kind: TokenEvent["type"]) =>
  events.filter((type) => type === kind).length;

it("sends a call a minute for a day, and only the first waits for a token", async () => {
  const work = (_: number, signal?: AbortSignal) =>
    job.moov.authentication.ping({ signal });
  expect(await runJob({ ...schedule, rounds: 1440, work })).toEqual([]);
  expect(
    server.requestedPaths.filter((path) => path === "/ping"),
  ).toHaveLength(1440);
  expect([
    count("requested"),
    count("failure"),
    count("rejected"),
  ]).toEqual([1, 0, 0]);
  expect(count("renewed")).toBe(24);
}, 30_000);

it("continues after a failed round, and stops when the signal is aborted", async () => {
  const controller = new AbortController();
  const work = async (round: number, signal?: AbortSignal) => {
    if (round === 1)
      server.sandbox.faults.next({ status: 403, operation: "ping" });
    if (round === 3) controller.abort(new Error("shut down"));
    await job.moov.authentication.ping({ signal });
  };
  const failed = await runJob({ ...schedule, rounds: 3, work });
  expect(failed).toMatchObject([
    { round: 1, error: { code: "permission_denied_error", status: 403 } },
  ]);
  await expect(
    runJob({ ...schedule, rounds: 5, work, signal: controller.signal }),
  ).rejects.toMatchObject({
    code: "request_aborted_error",
    cause: { message: "shut down" },
  });
});
