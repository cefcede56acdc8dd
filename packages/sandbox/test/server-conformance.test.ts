import { serverConformance } from "@moovkit/conformance";
import { openConformanceServer } from "@moovkit/conformance/server";
import { afterAll, describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.js";
import { listen } from "../src/node.js";

const apiKey = { publicKey: "public", secretKey: "secret", allowedOrigins: ["https://shop.example"] };
const baseURL = "http://sandbox.localhost";
const sandbox = await createSandbox({ apiKeys: [apiKey] });
const listening = await listen(sandbox);
afterAll(() => listening[Symbol.asyncDispose]());

describe.each([
  ["a sandbox in the same process", serverConformance(baseURL, apiKey, (request) => sandbox.fetch(request))],
  ["a sandbox on a socket", serverConformance(listening.url, apiKey)],
] as const)("%s", (_, cases) => {
  it.each([...cases])("$name", async ({ run }) => expect(await run()).toBeUndefined());
});

describe("serverConformance", () => {
  it("skips the cases for origins if the API key has none", async () => {
    const unrestricted = await createSandbox();
    const [key] = unrestricted.apiKeys;
    if (!key) throw new Error("The sandbox has no API key.");
    const skipReasons: (string | undefined)[] = [];
    for (const { run } of serverConformance(baseURL, key, (request) => unrestricted.fetch(request)))
      skipReasons.push(await run());
    expect(skipReasons.filter(Boolean)).toEqual(Array(2).fill("The API key has no `allowedOrigins`."));
  });

  it("reports why the server cannot be reached", async () => {
    await using server = await openConformanceServer();
    const [first] = serverConformance(server.refusedURL, apiKey);
    await expect(first?.run()).rejects.toThrow("ECONNREFUSED");
  });
});
