import { describe, expect, it } from "vitest";
import {
  isDispatcherMismatch,
  isNetworkFailure,
  listErrors,
  systemCodeOf,
  wasConnected,
} from "../src/index.js";

const failure = (fields: object): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("failed"), fields) });

describe("wasConnected", () => {
  it.each([
    ["a failed name lookup", { code: "ENOTFOUND", syscall: "getaddrinfo" }],
    ["a temporary failure of the name server", { code: "EAI_AGAIN" }],
    ["a refused connection", { code: "ECONNREFUSED" }],
    ["a timeout while connecting", { code: "ETIMEDOUT", syscall: "connect" }],
    ["undici's timeout while connecting", { code: "UND_ERR_CONNECT_TIMEOUT" }],
    ["an untrusted certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }],
    ["a certificate of another host", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }],
    ["a failed TLS handshake", { code: "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE" }],
    [
      "a connection closed during the TLS handshake",
      { code: "ECONNRESET", message: "socket disconnected before secure TLS connection was established" },
    ],
    ...[403, 407, 503].map((status): [string, object] => [
      `a proxy that refuses CONNECT with ${status}`,
      { code: "UND_ERR_ABORTED", message: `Proxy response (${status}) !== 200 when HTTP Tunneling` },
    ]),
    ["a failed TLS handshake with a proxy", { code: "UND_ERR_PRX_TLS" }],
    ["a closed dispatcher", { code: "UND_ERR_CLOSED" }],
    ["a request that undici refused", { code: "UND_ERR_INVALID_ARG" }],
    ["a port that `fetch` does not connect to", { message: "bad port" }],
    ["Bun's refused connection", { code: "ConnectionRefused" }],
    ["several addresses that failed", { errors: [{ code: "ECONNREFUSED" }, { code: "ENETUNREACH" }] }],
  ])("is false for %s", (_, fields) => {
    expect(wasConnected(failure(fields))).toBe(false);
  });

  it.each([
    { code: "EHOSTUNREACH", syscall: "read" },
    { code: "ENETUNREACH", syscall: "write" },
    { code: "ETIMEDOUT", syscall: "read" },
  ])("is true for %j, which breaks an established connection", (fields) => {
    expect(wasConnected(failure(fields))).toBe(true);
  });

  it.each(["ECONNRESET", "EPIPE", "HPE_INVALID_CONSTANT", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT"])(
    "is true for %s",
    (code) => {
      expect(wasConnected(failure({ code }))).toBe(true);
    },
  );

  it.each([
    ["an unknown code", { code: "E_UNKNOWN" }],
    ["a code that is a number", { code: 0 }],
    ["no code, as in a browser", {}],
  ])("is undefined for %s", (_, fields) => {
    expect(wasConnected(failure(fields))).toBeUndefined();
  });
});

describe("systemCodeOf", () => {
  it("returns the innermost code", () => {
    expect(systemCodeOf({ code: "OUTER", cause: { code: "INNER", cause: new Error("none") } })).toBe("INNER");
    expect(systemCodeOf("offline")).toBeUndefined();
  });
});

describe("listErrors", () => {
  it("ends for circular causes and for many errors", () => {
    const error = new Error("circular");
    error.cause = error;
    expect(listErrors(error)).toEqual([error]);
    expect(listErrors({ errors: Array.from({ length: 1e6 }, () => ({})) })).toHaveLength(20);
  });
});

describe("isNetworkFailure", () => {
  it.each([
    [failure({}), true],
    [new DOMException("", "TimeoutError"), true],
    [new Error("The vault is sealed."), false],
    [new TypeError("x is not a function"), false],
    [undefined, false],
  ])("of %s is %s", (error, expected) => {
    expect(isNetworkFailure(error)).toBe(expected);
  });
});

describe("isDispatcherMismatch", () => {
  it.each(["invalid onError method", "invalid onRequestStart method"])("recognizes %s", (message) => {
    expect(isDispatcherMismatch(failure({ code: "UND_ERR_INVALID_ARG", message }))).toBe(true);
  });

  it("does not recognize other invalid arguments", () => {
    expect(
      isDispatcherMismatch(failure({ code: "UND_ERR_INVALID_ARG", message: "invalid x-key header" })),
    ).toBe(false);
  });
});
