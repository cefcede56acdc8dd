// Runs the conformance tests of the undici transport, which supports only Node.
import { after, test } from "node:test";
import { transportConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { undiciTransport } from "@moovkit/undici";

const server = await openConformanceServer();
after(() => server[Symbol.asyncDispose]());

for (const { name, run } of transportConformance(() => undiciTransport()))
  test(`undici: ${name}`, async (t) => {
    const skipReason = await run(server);
    if (skipReason) t.skip(skipReason);
  });
