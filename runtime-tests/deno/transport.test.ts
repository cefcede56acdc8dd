// Runs the conformance tests of a transport with `deno test --allow-net --allow-env --allow-read`. To test your own,
// replace `fetchTransport`.
import { transportConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { fetchTransport } from "@moovkit/fetch";

const server = await openConformanceServer();
Deno.test.afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

// The runtime keeps connections open between tests, which its sanitizers would report as leaks.
const options = { sanitizeResources: false, sanitizeOps: false };

// Deno cannot skip a test that has started, so a case that does not apply counts as passed.
for (const { name, run } of transportConformance(() => fetchTransport()))
  Deno.test(name, options, async () => void (await run(server)));
