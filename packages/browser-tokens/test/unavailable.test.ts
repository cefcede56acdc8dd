import {
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  GenericError,
  RateLimitError,
  RequestTimeoutError,
  ServerError,
} from "@moovkit/core";
import { describe, expect, it, vi } from "vitest";
import { createEndpoint, createRequest } from "./request.js";

const respondTo = (status: number, headers: Readonly<Record<string, string>> = {}) => ({
  operation: "createAccessToken",
  status,
  headers,
  body: "the-secret-key is wrong",
});

const failWith = async (error: unknown) => {
  const onError = vi.fn();
  const endpoint = createEndpoint({ security: { get: () => Promise.reject(error) }, onError });
  return { response: await endpoint(createRequest()), onError };
};

describe("if Moov is unavailable", () => {
  it.each([
    ["the connection fails", new ConnectionError("x"), "1"],
    ["Moov requests a pause", new ConnectionError("x", { retryAfterMs: 2_001 }), "3"],
    ["Moov requests a short pause", new ConnectionError("x", { retryAfterMs: 1 }), "1"],
    ["the time limit passes", new RequestTimeoutError("x", { limit: "deadlineMs" }), "1"],
    ["the rate limit is exceeded", new RateLimitError(respondTo(429, { "retry-after": "7" })), "7"],
    ["Moov fails", new ServerError(respondTo(503, { "retry-after": "9" })), "9"],
    ["Moov fails without a hint", new ServerError(respondTo(500)), "1"],
  ])("responds with 503 and `retry-after`: %s", async (_, error, seconds) => {
    const { response, onError } = await failWith(error);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe(seconds);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toBe('{"error":"moov_unavailable"}');
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
  });
});

describe("if Moov refuses the token request", () => {
  it.each([new AuthenticationError(respondTo(401)), new GenericError(respondTo(400))])(
    "responds with 502 and nothing else: $code",
    async (error) => {
      const { response, onError } = await failWith(error);
      expect(response.status).toBe(502);
      expect(await response.text()).toBe('{"error":"token_request_refused"}');
      expect(onError).toHaveBeenCalledExactlyOnceWith(error);
    },
  );
});

it.each([new ConfigurationError("x"), new Error("x"), undefined, "text"])(
  "responds with 500 to any other error: %s",
  async (error) => {
    const { response, onError } = await failWith(error);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"error":"internal_error"}');
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
  },
);

it("ignores what `onError` throws", async () => {
  const endpoint = createEndpoint({
    security: { get: () => Promise.reject(new Error("x")) },
    onError: () => {
      throw new Error("the logger failed");
    },
  });
  expect((await endpoint(createRequest())).status).toBe(500);
});

it("does not report the error of a request that its sender aborted", async () => {
  const onError = vi.fn();
  const controller = new AbortController();
  const endpoint = createEndpoint({
    onError,
    security: {
      get: ({ signal }) => {
        controller.abort();
        return Promise.reject(signal.reason);
      },
    },
  });
  const response = await endpoint(createRequest(undefined, { signal: controller.signal }));
  expect(response.status).toBe(500);
  expect(onError).not.toHaveBeenCalled();
});
