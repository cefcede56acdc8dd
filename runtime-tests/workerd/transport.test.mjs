// Runs the conformance tests of a transport in workerd, the runtime of Cloudflare Workers, with node:test. To test your
// own, copy this folder and replace `fetchTransport` in transport-worker.mjs.
import { after, test } from "node:test";
import { transportConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { startWorker } from "./start-worker.mjs";

const worker = await startWorker("transport-worker.mjs");
after(worker.stop);

const server = await openConformanceServer();
after(() => server[Symbol.asyncDispose]());

// The transport runs only in the worker. Here, the cases are needed for their names.
const unusedTransport = () => {
  throw new Error("This case must run in the worker.");
};
for (const { name } of transportConformance(unusedTransport))
  test(name, async (t) => {
    const response = await fetch(worker.url, { method: "POST", body: JSON.stringify({ name, server }) });
    const { failure, skipReason } = await response.json();
    if (failure) throw new Error(failure);
    if (skipReason) t.skip(skipReason);
  });
