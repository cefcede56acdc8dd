import { transportConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { fetchTransport } from "@moovkit/fetch";
import { afterAll, test } from "vitest";

const server = await openConformanceServer();
afterAll(() => server[Symbol.asyncDispose]());

for (const { name, run } of transportConformance(() => fetchTransport()))
  test(name, async ({ skip }) => {
    const skipReason = await run(server);
    if (skipReason) skip(skipReason);
  });
