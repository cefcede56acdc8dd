import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import {
  APIError,
  type APIResponse,
  AuthenticationError,
  AuthTokenRequestError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  DuplicateCardError,
  GenericError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RequestAbortedError,
  RequestTimeoutError,
  RequestValidationError,
  ResponseValidationError,
  RevokeTokenRequestError,
  ServerError,
  UnprocessableEntityError,
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
  it("omits the body", () => {
    const error = new RateLimitError(RESPONSE);
    expect(error).toMatchObject({ body: "hidden-word", retryAfterMs: 2000, name: "RateLimitError" });
    const printed =
      inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(error);
    expect(printed).not.toContain("hidden-word");
  });

  it("starts the stack with the name and the message", () => {
    expect(new RateLimitError(RESPONSE).stack).toMatch(
      /^RateLimitError: ping: 429 Too Many Requests: too many requests\./,
    );
  });
});

describe("messages", () => {
  it("contain the server's messages and the request ID", () => {
    const error = new AuthTokenRequestError({
      ...RESPONSE,
      operation: "createAccessToken",
      status: 422,
      headers: { "x-request-id": "7f3c" },
      data: { client_id: "is not known", scope: "is not known" },
    });
    expect(error.message).toBe(
      "createAccessToken: 422 Unprocessable Content: `clientId`: is not known; `scope`: is not known. Correct the request. Request ID: 7f3c.",
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
    expect(message).toMatch(
      /^ping: 400 Bad Request: first \[31msecondx+…\. Correct the request\. Request ID: first/,
    );
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
      "ping: 200: invalid response: the body is not JSON. The server reported success, so look up the resource before calling again. Check that `baseURL` is Moov's.",
    );
  });
});

describe("processed", () => {
  const forStatus = (status: number) => new APIError({ ...RESPONSE, status }).processed;

  it("follows from the status", () => {
    expect([302, 400, 409, 429, 499, 500, 503].map(forStatus)).toEqual([
      "maybe",
      "no",
      "no",
      "no",
      "no",
      "maybe",
      "maybe",
    ]);
  });

  it("has its default if the option is undefined", () => {
    const options = { processed: undefined, cause: undefined };
    expect(new ConnectionError("x", { ...options, connected: true }).processed).toBe("maybe");
    expect(new ConnectionError("x", { ...options, connected: false }).processed).toBe("no");
    expect(new ConnectionError("x", { ...options, connected: undefined }).processed).toBe("maybe");
    expect(new RequestTimeoutError("x", { ...options, limit: undefined })).toMatchObject({
      processed: "maybe",
      limit: "timeoutMs",
    });
    expect(new RequestAbortedError("x", options).processed).toBe("maybe");
  });

  it("follows from the class without a response", () => {
    expect(new ConnectionError("a", { connected: false }).processed).toBe("no");
    expect(new ConnectionError("a", { connected: true }).processed).toBe("maybe");
    expect(new ConnectionError("a").processed).toBe("maybe");
    expect(new RequestTimeoutError("a").processed).toBe("maybe");
    expect(new RequestAbortedError("a").processed).toBe("maybe");
    expect(new ConfigurationError("a").processed).toBe("no");
    expect(new RequestValidationError("a", []).processed).toBe("no");
    expect(new ResponseValidationError({ ...RESPONSE, status: 200 }, []).processed).toBe("yes");
  });
});

describe("code", () => {
  it("differs for each class that is thrown", () => {
    const classes = [
      APIError,
      GenericError,
      AuthenticationError,
      PermissionDeniedError,
      NotFoundError,
      ConflictError,
      DuplicateCardError,
      UnprocessableEntityError,
      AuthTokenRequestError,
      RevokeTokenRequestError,
      RateLimitError,
      ServerError,
    ];
    const codes = classes.map((errorClass) => new errorClass(RESPONSE).code);
    expect(new Set(codes).size).toBe(classes.length);
  });

  it("of a 400 has two names", () => {
    expect(BadRequestError).toBe(GenericError);
  });
});
