import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import {
  APIError,
  type APIResponse,
  AuthTokenRequestError,
  GenericError,
  RateLimitError,
  RequestValidationError,
  ResponseValidationError,
  RevokeTokenRequestError,
} from "../src/index.js";

const RESPONSE: APIResponse = {
  operation: "ping",
  status: 429,
  headers: { "retry-after": "2" },
  body: "hidden-word",
};

describe("instanceof", () => {
  it("works across two copies of the package", async () => {
    vi.resetModules();
    const copy = await import("../src/index.js");
    expect(copy.RateLimitError).not.toBe(RateLimitError);
    const error = new copy.RateLimitError(RESPONSE);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toBeInstanceOf(APIError);
    expect(error instanceof GenericError).toBe(false);
  });

  it("works with an application's subclass", () => {
    class CustomError extends APIError {}
    expect(new CustomError(RESPONSE)).toBeInstanceOf(APIError);
    expect(new APIError(RESPONSE) instanceof CustomError).toBe(false);
  });
});

describe("printing", () => {
  it("leaves out the body", () => {
    const error = new RateLimitError(RESPONSE);
    expect(error).toMatchObject({ body: "hidden-word", retryAfterMs: 2000, name: "RateLimitError" });
    const printed =
      inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(error);
    expect(printed).not.toContain("hidden-word");
  });

  it("starts the stack with the name and the message", () => {
    expect(new RateLimitError(RESPONSE).stack).toMatch(/^RateLimitError: ping: 429: too many requests\./);
  });
});

describe("retryAfterMs", () => {
  it("counts from the moment the response was received", () => {
    const receivedAt = Date.UTC(2026, 0, 1);
    const headers = { "retry-after": new Date(receivedAt + 90_000).toUTCString() };
    expect(new RateLimitError({ ...RESPONSE, headers, receivedAt }).retryAfterMs).toBe(90_000);
  });
});

describe("fields", () => {
  const response = (data: unknown): APIResponse => ({ ...RESPONSE, status: 422, headers: {}, data });

  it("have the names of the input", () => {
    const { fields } = new AuthTokenRequestError(
      response({
        grant_type: "1",
        client_id: "2",
        client_secret: "3",
        scope: "4",
        refresh_token: "5",
        other: "6",
      }),
    );
    expect(fields).toEqual({
      grantType: "1",
      clientId: "2",
      clientSecret: "3",
      scope: "4",
      refreshToken: "5",
    });
    expect(
      new RevokeTokenRequestError(
        response({ token: "1", token_type_hint: "2", client_id: "3", client_secret: "4", scope: "5" }),
      ).fields,
    ).toEqual({ token: "1", tokenTypeHint: "2", clientId: "3", clientSecret: "4" });
  });

  it.each([undefined, null, "text", 7, [], ["scope"], { scope: 7, refresh_token: null }])(
    "are empty for the body %j",
    (data) => {
      expect(new AuthTokenRequestError(response(data)).fields).toEqual({});
    },
  );
});

describe("messages", () => {
  it("contain the server's messages and the request ID", () => {
    const error = new AuthTokenRequestError({
      ...RESPONSE,
      operation: "createAccessToken",
      status: 422,
      headers: { "x-request-id": "7f3c" },
      data: { scope: "is not known", client_id: "is not known" },
    });
    expect(error.message).toBe(
      "createAccessToken: 422: `clientId`: is not known; `scope`: is not known. Correct the request. Request ID: 7f3c.",
    );
  });

  it("are a single, short line whatever the server sends", () => {
    const text = `first\r\n\u001b[31msecond${"x".repeat(1000)}`;
    const { message } = new GenericError({
      ...RESPONSE,
      status: 400,
      headers: { "x-request-id": text },
      data: { error: text },
    });
    expect(message).toMatch(/^ping: 400: first \[31msecondx+…\. Correct the request\. Request ID: first/);
    expect(message.length).toBeLessThan(700);
  });

  it("name the invalid fields of a request", () => {
    const { message } = new RequestValidationError("createAccessToken", [
      { path: [], message: "must not contain `a`" },
      { path: ["list", 0, "b"], message: "is required" },
    ]);
    expect(message).toBe(
      "createAccessToken: invalid input, no request was sent. The input must not contain `a`; `list.0.b` is required.",
    );
  });

  it("name the invalid fields of a response", () => {
    const { message } = new ResponseValidationError({ ...RESPONSE, status: 200 }, [
      { path: [], message: "is not JSON" },
    ]);
    expect(message).toBe(
      "ping: 200: invalid response: the body is not JSON. The server may have processed the request. Check that `baseURL` is Moov's.",
    );
  });
});
