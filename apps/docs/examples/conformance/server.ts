import { serverConformance } from "@moovkit/conformance";
import { createSandbox } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { afterAll, test } from "vitest";

const apiKey = { publicKey: "public", secretKey: "secret", allowedOrigins: ["https://shop.example"] };
const sandbox = await createSandbox({ apiKeys: [apiKey] });
const server = await listen(sandbox);
afterAll(() => server[Symbol.asyncDispose]());

for (const { name, run } of serverConformance(server.url, apiKey))
  test(name, async ({ skip }) => {
    const skipReason = await run();
    if (skipReason) skip(skipReason);
  });
