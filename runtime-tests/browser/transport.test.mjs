// Runs the conformance tests of a transport in Chromium with node:test and Playwright. To test your own, copy this
// folder and replace `fetchTransport` in transport-page.mjs.
import { after, test } from "node:test";
import { transportConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { openPage } from "./open-page.mjs";

const { page, close } = await openPage("transport-page.mjs");
after(close);

const server = await openConformanceServer();
after(() => server[Symbol.asyncDispose]());

// The transport runs only in the page. Here, the cases are needed for their names.
const unusedTransport = () => {
  throw new Error("This case must run in the page.");
};
for (const { name } of transportConformance(unusedTransport))
  test(name, async (t) => {
    const skipReason = await page.evaluate((input) => globalThis.runCase(input), { name, server });
    if (skipReason) t.skip(skipReason);
  });
