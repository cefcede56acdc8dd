// Runs the conformance tests of a transport with `bun test`. To test your own, replace `fetchTransport`.
import { afterAll, test } from "bun:test";
import { transportConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { fetchTransport } from "@moovkit/fetch";

const server = await openConformanceServer();
afterAll(() => server[Symbol.asyncDispose]());

// Bun cannot skip a test that has started, so a case that does not apply counts as passed.
for (const { name, run } of transportConformance(() => fetchTransport()))
  test(name, async () => void (await run(server)));
