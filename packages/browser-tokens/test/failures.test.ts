import { afterEach, describe, expect, it, vi } from "vitest";
import { isSignedOut, SignedOutError } from "../src/index.js";
import { countTokens, openTokenSource, respondWithToken, settle } from "./scripted-endpoint.js";

afterEach(() => {
  vi.useRealTimers();
});

const failWith = async (respond: () => Response | Promise<Response>) => {
  const { accessToken } = openTokenSource(respond);
  return accessToken().then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );
};

describe("a user without a session", () => {
  it.each([
    ["401", () => Response.json({ error: "not_signed_in" }, { status: 401 })],
    ["403", () => Response.json({ error: "no_access" }, { status: 403 })],
    ["401 without a body", () => new Response(null, { status: 401 })],
    ["401 with HTML", () => new Response("<p>Sign in</p>", { status: 401 })],
    ["a redirect to a page", () => Response.redirect("https://app.example/sign-in")],
  ])("is reported as signed out: %s", async (_, respond) => {
    const error = await failWith(respond);
    expect(error).toBeInstanceOf(SignedOutError);
    expect(error).toMatchObject({ code: "signed_out_error", processed: "no" });
    expect((error as Error).message).toMatch(/^tokenFrom: .*Let the user sign in\.$/);
    expect(isSignedOut(error)).toBe(true);
  });

  it("is reported as signed out after a redirect whose status a page cannot see", async () => {
    const response = Object.defineProperties(new Response(), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
    });
    expect(await failWith(() => response)).toMatchObject({ code: "signed_out_error", status: 401 });
  });

  it("can sign in again", async () => {
    let isSignedIn = false;
    const { accessToken } = openTokenSource(() =>
      isSignedIn ? respondWithToken("token") : new Response(null, { status: 401 }),
    );
    await expect(accessToken()).rejects.toMatchObject({ status: 401 });
    isSignedIn = true;
    expect(await accessToken()).toBe("token");
  });

  it("loses the token as soon as a renewal is refused", async () => {
    let isSignedIn = true;
    const { accessToken, clock } = openTokenSource(() =>
      isSignedIn ? respondWithToken("token") : new Response(null, { status: 401 }),
    );
    await accessToken();
    isSignedIn = false;
    clock.time += 59 * 60_000;
    await accessToken();
    await settle();
    await expect(accessToken()).rejects.toMatchObject({ code: "signed_out_error" });
  });
});

describe("a server that fails", () => {
  it.each([500, 502, 503, 504, 429, 408])("is reported as a failed connection: %d", async (status) => {
    const error = await failWith(() => new Response("<p>Oops</p>", { status }));
    expect(error).toMatchObject({ code: "connection_error", connected: true, retryAfterMs: undefined });
    expect((error as Error).message).toContain(`responded with ${status}.`);
    expect(isSignedOut(error)).toBe(false);
  });

  it("is reported with the reason of the endpoint, but not with any other text", async () => {
    const reason = await failWith(() => Response.json({ error: "moov_unavailable" }, { status: 503 }));
    expect((reason as Error).message).toContain("503 (moov_unavailable)");
    const text = await failWith(() => Response.json({ error: "Bearer abc.def" }, { status: 503 }));
    expect((text as Error).message).not.toContain("abc");
  });

  it("is reported as a failed connection if it cannot be reached", async () => {
    const cause = new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } });
    expect(await failWith(() => Promise.reject(cause))).toMatchObject({
      code: "connection_error",
      connected: false,
      cause,
    });
  });

  it("is reported as a failed connection after `timeoutMs`", async () => {
    vi.useFakeTimers();
    const { accessToken, requests } = openTokenSource(() => new Promise(() => {}), { timeoutMs: 3_000 });
    const failed = expect(accessToken()).rejects.toMatchObject({
      code: "connection_error",
      cause: { name: "TimeoutError" },
    });
    await vi.advanceTimersByTimeAsync(3_000);
    await failed;
    expect(requests[0]?.signal?.aborted).toBe(true);
  });

  it("receives no request before its `retry-after` has passed", async () => {
    let isAvailable = false;
    const issue = countTokens();
    const { accessToken, clock, requests } = openTokenSource((init) =>
      isAvailable ? issue(init) : new Response(null, { status: 503, headers: { "retry-after": "30" } }),
    );
    await expect(accessToken()).rejects.toMatchObject({ code: "connection_error", retryAfterMs: 30_000 });
    isAvailable = true;
    clock.time += 10_000;
    await expect(accessToken()).rejects.toMatchObject({
      code: "connection_error",
      connected: false,
      retryAfterMs: 20_000,
    });
    expect(requests).toHaveLength(1);
    clock.time += 20_000;
    expect(await accessToken()).toBe("token-1");
  });

  it("pauses requests for 5 minutes at most", async () => {
    const { accessToken, clock, requests } = openTokenSource(
      () => new Response(null, { status: 429, headers: { "retry-after": "86400" } }),
    );
    await expect(accessToken()).rejects.toMatchObject({ retryAfterMs: 86_400_000 });
    clock.time += 299_999;
    await expect(accessToken()).rejects.toMatchObject({ retryAfterMs: 1 });
    expect(requests).toHaveLength(1);
    clock.time += 1;
    await expect(accessToken()).rejects.toMatchObject({ retryAfterMs: 86_400_000 });
    expect(requests).toHaveLength(2);
  });

  it("does not pause requests if the clock was set back", async () => {
    const issue = countTokens();
    let count = 0;
    const { accessToken, clock } = openTokenSource((init) => {
      count += 1;
      return count === 1 ? new Response(null, { status: 503, headers: { "retry-after": "9" } }) : issue(init);
    });
    await expect(accessToken()).rejects.toMatchObject({ retryAfterMs: 9_000 });
    clock.time -= 3_600_000;
    expect(await accessToken()).toBe("token-1");
  });

  it("is reported if its token has expired on the way", async () => {
    const { accessToken, clock } = openTokenSource(() => {
      clock.time += 60_000;
      return respondWithToken("token", 30);
    });
    await expect(accessToken()).rejects.toMatchObject({
      code: "connection_error",
      message: expect.stringContaining("expired before it arrived"),
    });
  });
});

describe("a page that is configured incorrectly", () => {
  it.each([
    ["404", () => new Response(null, { status: 404 }), /responded with 404.*Check `url`/],
    [
      "405",
      () => Response.json({ error: "method_not_allowed" }, { status: 405 }),
      /405 \(method_not_allowed\)/,
    ],
    ["HTML", () => new Response("<!doctype html>"), /responded with 200 and without a token/],
    ["JSON without a token", () => Response.json({ token: "a" }), /responded with 200 and without a token/],
    ["an empty token", () => respondWithToken(""), /without a token/],
    [
      "a page of an origin that is not listed",
      () => Response.json({ error: "origin_not_allowed" }, { status: 403 }),
      /`allowedOrigins`/,
    ],
  ])("gets a ConfigurationError: %s", async (_, respond, message) => {
    const error = await failWith(respond);
    expect(error).toMatchObject({
      code: "configuration_error",
      message: expect.stringMatching(message),
    });
    expect(isSignedOut(error)).toBe(false);
  });
});

it("recognizes no other errors as signed out", () => {
  const loop = new Error("a");
  loop.cause = loop;
  for (const error of [loop, undefined, "text", { code: "signed_out_error" }])
    expect(isSignedOut(error)).toBe(false);
});
