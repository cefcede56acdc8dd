import { describe, expect, it } from "vitest";
import { GRANT, openSandbox, ping, requestToken, START, send } from "./helpers.js";

const refreshWith = (refreshToken: string | undefined) => ({
  grant_type: "refresh_token",
  refresh_token: refreshToken,
});

describe("access tokens", () => {
  it("are accepted until they expire by the sandbox's clock", async () => {
    let now = START;
    const sandbox = await openSandbox({ now: () => now, accessTokenTtlSeconds: 60 });
    const { status, headers, body } = await send(sandbox, "/oauth2/token", GRANT);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 60, scope: GRANT.scope });
    now += 59_000;
    expect(await ping(sandbox, body?.access_token)).toBe(200);
    now += 2000;
    expect(await ping(sandbox, body?.access_token)).toBe(401);
  });

  it("are rejected if they are forged", async () => {
    const now = () => START;
    const sandbox = await openSandbox({ now });
    const { accessToken } = await requestToken(sandbox);
    const unsigned = [btoa('{"alg":"none"}'), accessToken?.split(".")[1], ""].join(".").replaceAll("=", "");
    const { accessToken: foreign } = await requestToken(await openSandbox({ now }));
    for (const forged of [unsigned, foreign, `${accessToken}x`, "x"])
      expect(await ping(sandbox, forged)).toBe(401);
    expect(await ping(sandbox, accessToken)).toBe(200);
  });

  it("are accepted however long the sandbox has existed", async () => {
    let now = START;
    const sandbox = await openSandbox({ now: () => now });
    for (let minute = 0; minute < 3; minute += 1) {
      now += 61_000;
      const { accessToken } = await requestToken(sandbox);
      expect(await ping(sandbox, accessToken)).toBe(200);
    }
  });

  it("are rejected by an operation whose scope they do not have", async () => {
    const sandbox = await openSandbox();
    const { accessToken } = await requestToken(sandbox, { ...GRANT, scope: "/accounts.read" });
    expect(await ping(sandbox, accessToken)).toBe(403);
  });
});

describe("refresh tokens", () => {
  it("return a new token with the same scopes, or with fewer", async () => {
    const sandbox = await openSandbox();
    const { refreshToken } = await requestToken(sandbox);
    const second = await send(sandbox, "/oauth2/token", refreshWith(refreshToken));
    expect(second).toMatchObject({ status: 200, body: { scope: GRANT.scope } });
    const narrower = { ...refreshWith(second.body?.refresh_token), scope: "/ping.read" };
    expect(await send(sandbox, "/oauth2/token", narrower)).toMatchObject({
      status: 200,
      body: { scope: "/ping.read" },
    });
  });

  it("stay valid when a request for more scopes is rejected", async () => {
    const sandbox = await openSandbox();
    const { refreshToken } = await requestToken(sandbox);
    const wider = { ...refreshWith(refreshToken), scope: "/x.write" };
    expect(await send(sandbox, "/oauth2/token", wider)).toMatchObject({
      status: 422,
      body: { scope: "must not contain scopes that the first token does not have" },
    });
    expect(await send(sandbox, "/oauth2/token", refreshWith(refreshToken))).toMatchObject({ status: 200 });
  });

  it("revoke all tokens of their grant when they are used twice", async () => {
    const sandbox = await openSandbox();
    const { refreshToken } = await requestToken(sandbox);
    const second = await send(sandbox, "/oauth2/token", refreshWith(refreshToken));
    expect(second.status).toBe(200);
    expect(await send(sandbox, "/oauth2/token", refreshWith(refreshToken))).toMatchObject({
      status: 422,
      body: { refresh_token: expect.stringContaining("already been used") },
    });
    expect(await ping(sandbox, second.body?.access_token)).toBe(401);
    expect(await send(sandbox, "/oauth2/token", refreshWith(second.body?.refresh_token))).toMatchObject({
      status: 422,
      body: { refresh_token: "has been revoked" },
    });
  });

  it("work for only one of two simultaneous requests", async () => {
    const sandbox = await openSandbox();
    const { refreshToken } = await requestToken(sandbox);
    const responses = await Promise.all(
      [1, 2].map(() => send(sandbox, "/oauth2/token", refreshWith(refreshToken))),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it("are rejected after they expire", async () => {
    let now = START;
    const lifetimes = { accessTokenTtlSeconds: 60, refreshTokenTtlSeconds: 120 };
    const sandbox = await openSandbox({ now: () => now, ...lifetimes });
    const { refreshToken } = await requestToken(sandbox);
    now += 121_000;
    expect(await send(sandbox, "/oauth2/token", refreshWith(refreshToken))).toMatchObject({
      status: 422,
      body: { refresh_token: "is unknown or has expired" },
    });
  });

  it("are rejected for another API key", async () => {
    const apiKeys = ["first", "second"].map((publicKey) => ({ publicKey, secretKey: "secret" }));
    const sandbox = await openSandbox({ apiKeys });
    const [first = {}, second = {}] = apiKeys.map(({ publicKey, secretKey }) => ({
      authorization: `Basic ${btoa(`${publicKey}:${secretKey}`)}`,
    }));
    const { body } = await send(sandbox, "/oauth2/token", GRANT, first);
    const refresh = refreshWith(body?.refresh_token);
    expect(await send(sandbox, "/oauth2/token", refresh, second)).toMatchObject({ status: 422 });
    for (const token of [body?.access_token, body?.refresh_token])
      expect(await send(sandbox, "/oauth2/revoke", { token }, second)).toMatchObject({ status: 400 });
    expect(await send(sandbox, "/oauth2/token", refresh, first)).toMatchObject({ status: 200 });
  });
});

describe("revocation", () => {
  it.each(["access_token", "refresh_token"])("of the %s ends the access token", async (kind) => {
    const sandbox = await openSandbox();
    const { body } = await send(sandbox, "/oauth2/token", GRANT);
    const revocation = { token: body?.[kind], token_type_hint: kind };
    for (let time = 0; time < 2; time += 1)
      expect(await send(sandbox, "/oauth2/revoke", revocation)).toMatchObject({ status: 204 });
    expect(await ping(sandbox, body?.access_token)).toBe(401);
  });

  it("of an access token leaves its refresh token valid", async () => {
    const sandbox = await openSandbox();
    const { accessToken, refreshToken } = await requestToken(sandbox);
    await send(sandbox, "/oauth2/revoke", { token: accessToken });
    expect(await send(sandbox, "/oauth2/token", refreshWith(refreshToken))).toMatchObject({ status: 200 });
  });

  it("of an unknown token succeeds", async () => {
    expect(await send(await openSandbox(), "/oauth2/revoke", { token: "unknown" })).toMatchObject({
      status: 204,
    });
  });
});
