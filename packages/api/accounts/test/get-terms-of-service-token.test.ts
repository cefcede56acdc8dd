import { createClient, type HttpRequest, RequestValidationError } from "@moovkit/core";
import { afterEach, expect, it, vi } from "vitest";
import { getTermsOfServiceToken } from "../src/index.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

const createTestClient = (origin?: string) => {
  const requests: HttpRequest[] = [];
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request) => {
        requests.push(request);
        return { status: 200, headers: {}, body: '{"token":"tos"}' };
      },
    },
    security: { accessToken: "token" },
    origin,
  });
  return { client, requests };
};

it("sends the origin of the client if the input has none", async () => {
  const { client, requests } = createTestClient("https://client.example");
  await getTermsOfServiceToken(client);
  await getTermsOfServiceToken(client, { origin: undefined });
  await getTermsOfServiceToken(client, { origin: "https://input.example" });
  expect(requests.map(({ headers }) => headers.origin)).toEqual([
    "https://client.example",
    "https://client.example",
    "https://input.example",
  ]);
});

it("fails before it sends a request if there is neither an origin nor a referer", async () => {
  const { client, requests } = createTestClient();
  const error = await getTermsOfServiceToken(client).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RequestValidationError);
  expect(String(error)).toContain("`origin` is required outside browsers");
  expect(requests).toEqual([]);
});

it("leaves the origin to the browser", async () => {
  vi.stubGlobal("window", { document: {} });
  const { client, requests } = createTestClient();
  expect(await getTermsOfServiceToken(client)).toEqual({ token: "tos" });
  expect(requests[0]?.headers).not.toHaveProperty("origin");
});
