// Runs the conformance tests of a transport with node:test. To test your own, replace `fetchTransport`.
import { after, test } from "node:test";
import { transportConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { fetchTransport } from "@moovkit/fetch";

const server = await openConformanceServer();
after(() => server[Symbol.asyncDispose]());

for (const { name, run } of transportConformance(() => fetchTransport()))
  test(name, async (t) => {
    const skipReason = await run(server);
    if (skipReason) t.skip(skipReason);
  });
