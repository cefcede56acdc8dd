// Runs the conformance tests of a transport with node:test in a CommonJS project. To test your own, replace
// `fetchTransport`.
const { after, before, test } = require("node:test");
const { transportConformance } = require("@moovkit/conformance");
const { openConformanceServer } = require("@moovkit/conformance/server");
const { fetchTransport } = require("@moovkit/fetch");

let server;
before(async () => {
  server = await openConformanceServer();
});
after(() => server[Symbol.asyncDispose]());

for (const { name, run } of transportConformance(() => fetchTransport()))
  test(name, async (t) => {
    const skipReason = await run(server);
    if (skipReason) t.skip(skipReason);
  });
