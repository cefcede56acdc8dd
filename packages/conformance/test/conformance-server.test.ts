import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConformanceServer, openConformanceServer } from "../src/server.js";

let server: ConformanceServer;
beforeAll(async () => {
  server = await openConformanceServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe("openConformanceServer", () => {
  it.each(["redirect/nowhere", "status/none", "raw/%"])(
    "returns 400 for the malformed path %s and keeps running",
    async (path) => {
      expect((await fetch(`${server.url}/${path}?id`)).status).toBe(400);
      expect((await fetch(`${server.url}/ok?id`)).status).toBe(200);
    },
  );
});
