import { expect, it } from "vitest";
import { findLeak, leakyTransport, memoryTransport } from "../src/leak.mjs";

const CALLS = 12_000;

it("finds no leak in a transport that keeps nothing", { timeout: 60_000 }, async () => {
  expect((await findLeak({ transport: memoryTransport(), calls: CALLS })).grows).toBe(false);
});

it("finds the leak of a transport that keeps every request", { timeout: 60_000 }, async () => {
  const { grows, bytesPerCall } = await findLeak({ transport: leakyTransport(), calls: CALLS });
  expect(grows).toBe(true);
  expect(bytesPerCall).toBeGreaterThan(250);
});
