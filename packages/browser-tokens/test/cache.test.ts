import { describe, expect, it, vi } from "vitest";
import { tokenFrom } from "../src/index.js";
import {
  countTokens,
  deferResponse,
  openTokenSource,
  respondWithToken,
  settle,
  URL_OF_ENDPOINT,
} from "./scripted-endpoint.js";

const MINUTE = 60_000;

describe("the token of a page", () => {
  it("is requested with a POST request that bypasses caches", async () => {
    const { accessToken, requests } = openTokenSource(countTokens());
    await accessToken();
    expect(requests).toEqual([
      {
        method: "POST",
        headers: { accept: "application/json" },
        credentials: "same-origin",
        cache: "no-store",
        redirect: "manual",
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  it("is requested with cookies of another origin if `credentials` allows it", async () => {
    const { accessToken, requests } = openTokenSource(countTokens(), { credentials: "include" });
    await accessToken();
    expect(requests[0]?.credentials).toBe("include");
  });

  it("is requested with the global `fetch` by default, which is not called as a method", async () => {
    const fetch = vi.fn(async function (this: unknown) {
      expect(this).toBeOneOf([undefined, globalThis]);
      return respondWithToken("token");
    });
    vi.stubGlobal("fetch", fetch);
    try {
      expect(await tokenFrom(new URL(URL_OF_ENDPOINT))()).toBe("token");
      expect(fetch).toHaveBeenCalledExactlyOnceWith(URL_OF_ENDPOINT, expect.anything());
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("is shared by concurrent and later calls", async () => {
    const { accessToken, requests } = openTokenSource(countTokens());
    expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual(
      Array(3).fill("token-1"),
    );
    expect(await accessToken()).toBe("token-1");
    expect(requests).toHaveLength(1);
  });

  it("is renewed in the background one minute before it expires", async () => {
    const { accessToken, clock, requests } = openTokenSource(countTokens());
    await accessToken();
    clock.time += 59 * MINUTE - 1;
    expect(await accessToken()).toBe("token-1");
    expect(requests).toHaveLength(1);
    clock.time += 1;
    expect(await Promise.all([accessToken(), accessToken()])).toEqual(["token-1", "token-1"]);
    expect(requests).toHaveLength(2);
    await settle();
    expect(await accessToken()).toBe("token-2");
    expect(requests).toHaveLength(2);
  });

  it("is renewed earlier with `renewBeforeSeconds`, but not before half of its life", async () => {
    const { accessToken, clock, requests } = openTokenSource(countTokens(), { renewBeforeSeconds: 3_000 });
    await accessToken();
    clock.time += 30 * MINUTE - 1;
    await accessToken();
    expect(requests).toHaveLength(1);
    clock.time += 1;
    await accessToken();
    expect(requests).toHaveLength(2);
  });

  it("is not used in the last seconds of its life", async () => {
    const { accessToken, clock } = openTokenSource(countTokens());
    await accessToken();
    clock.time += 60 * MINUTE - 5_000;
    expect(await accessToken()).toBe("token-2");
  });

  it("is not used if the clock was set back", async () => {
    const { accessToken, clock } = openTokenSource(countTokens());
    await accessToken();
    clock.time -= MINUTE;
    expect(await accessToken()).toBe("token-2");
  });

  it("stays in use while renewals fail, with one attempt per second", async () => {
    let isAvailable = true;
    const issue = countTokens();
    const { accessToken, clock, requests } = openTokenSource((init) =>
      isAvailable ? issue(init) : new Response(null, { status: 500 }),
    );
    await accessToken();
    clock.time += 59 * MINUTE;
    isAvailable = false;
    for (let calls = 0; calls < 20; calls += 1) {
      expect(await accessToken()).toBe("token-1");
      await settle();
      clock.time += 100;
    }
    expect(requests).toHaveLength(3);
    isAvailable = true;
    clock.time += 1_000;
    await accessToken();
    await settle();
    expect(await accessToken()).toBe("token-2");
  });
});

describe("`reject`", () => {
  it("discards the refused token, so that the next call requests another one", async () => {
    const { accessToken } = openTokenSource(countTokens());
    expect(accessToken.reject(await accessToken())).toBe(true);
    expect(await accessToken()).toBe("token-2");
  });

  it("keeps a token that is newer than the refused one", async () => {
    const { accessToken, requests } = openTokenSource(countTokens());
    const refused = await accessToken();
    accessToken.reject(refused);
    await accessToken();
    expect(accessToken.reject(refused)).toBe(true);
    expect(await accessToken()).toBe("token-2");
    expect(requests).toHaveLength(2);
  });

  it("discards at most one token in 5 seconds, if the API refuses every token", async () => {
    const { accessToken, clock, requests } = openTokenSource(countTokens());
    for (let calls = 0; calls < 100; calls += 1) {
      accessToken.reject(await accessToken());
      clock.time += 100;
    }
    expect(requests).toHaveLength(3);
  });
});

describe("`clear`", () => {
  it("forgets the token", async () => {
    const { accessToken } = openTokenSource(countTokens());
    await accessToken();
    accessToken.clear();
    expect(await accessToken()).toBe("token-2");
  });

  it("cancels the request of the previous user, and requests a token for callers that wait", async () => {
    const issue = countTokens();
    const previous = deferResponse();
    let count = 0;
    const { accessToken, requests } = openTokenSource((init) => {
      count += 1;
      return count === 1 ? previous.promise : issue(init);
    });
    const waiting = accessToken();
    await settle();
    accessToken.clear();
    previous.resolve(respondWithToken("token of the previous user"));
    expect(await waiting).toBe("token-1");
    expect(await accessToken()).toBe("token-1");
    expect(requests.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  });
});

describe("the signal of a caller", () => {
  it("ends only the wait of this caller", async () => {
    const response = deferResponse();
    const { accessToken, requests } = openTokenSource(() => response.promise);
    const controller = new AbortController();
    const aborted = accessToken({ signal: controller.signal });
    const waiting = accessToken();
    const reason = new Error("the user left");
    controller.abort(reason);
    await expect(aborted).rejects.toMatchObject({
      code: "request_aborted_error",
      processed: "no",
      cause: reason,
    });
    response.resolve(respondWithToken("token"));
    expect(await waiting).toBe("token");
    expect(requests).toHaveLength(1);
    expect(requests[0]?.signal?.aborted).toBe(false);
  });

  it("can be aborted already", async () => {
    const { accessToken } = openTokenSource(countTokens());
    await expect(accessToken({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "request_aborted_error",
    });
  });
});
