import { describe, expect, it, vi } from "vitest";
import { tokenEndpoint } from "../src/index.js";
import { createEndpoint, createRequest, provide, SCOPE, TOKEN } from "./request.js";

describe("`authorize`", () => {
  it("decides the scopes of the token", async () => {
    const get = vi.fn(async () => TOKEN);
    const authorize = vi.fn(async (_: Request) => ({ scope: [SCOPE, "/ping.read"] }));
    const request = createRequest();
    await tokenEndpoint({ security: { get }, authorize, minTtlSeconds: 5 })(request);
    expect(authorize).toHaveBeenCalledExactlyOnceWith(request);
    expect(get).toHaveBeenCalledExactlyOnceWith({
      scope: `${SCOPE} /ping.read`,
      minTtlSeconds: 5,
      signal: request.signal,
    });
  });

  it("leads to 401 if it returns nothing", async () => {
    const security = { get: vi.fn() };
    const response = await createEndpoint({ security, authorize: async () => undefined })(createRequest());
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: "not_signed_in" });
    expect(security.get).not.toHaveBeenCalled();
  });

  it.each([[[]], [""], [" "]])("leads to 403 if the scope is %j", async (scope) => {
    const response = await createEndpoint({ authorize: () => ({ scope }) })(createRequest());
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: "no_access" });
  });

  it("can respond itself, and no cache keeps the response", async () => {
    const refused = new Response("Sign in first.", {
      status: 401,
      headers: { "www-authenticate": "Basic", "cache-control": "public" },
    });
    const response = await createEndpoint({ authorize: () => refused })(createRequest());
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("Sign in first.");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "www-authenticate": "Basic",
      "cache-control": "no-store",
    });
  });

  it("can respond with a redirect, whose headers cannot be changed", async () => {
    const authorize = async () => Response.redirect("https://app.example/sign-in");
    const response = await createEndpoint({ authorize })(createRequest());
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("https://app.example/sign-in");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it.each([
    [{ scope: 5 }],
    [{ scope: undefined }],
    [{ scopes: ["/ping.read"] }],
    [{ scope: ["/ping.read", null] }],
    [{ scope: 'quote"' }],
    [true],
  ])("must not return %j", async (result) => {
    const onError = vi.fn();
    const security = { get: vi.fn() };
    const response = await createEndpoint({ security, onError, authorize: () => result as never })(
      createRequest(),
    );
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: "internal_error" });
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      code: "configuration_error",
      message: expect.stringContaining("`authorize` must return"),
    });
    expect(security.get).not.toHaveBeenCalled();
  });

  it("leads to 500 if it throws, and the error is reported", async () => {
    const onError = vi.fn();
    const error = new Error("the password of the database");
    const response = await createEndpoint({ onError, authorize: () => Promise.reject(error) })(
      createRequest(),
    );
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"error":"internal_error"}');
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
  });
});

describe("the issued token", () => {
  it("is passed on without its refresh token and its scope", async () => {
    const response = await createEndpoint({ security: provide({ ...TOKEN, scope: SCOPE }) })(createRequest());
    expect(await response.json()).toEqual({ accessToken: TOKEN.accessToken, expiresIn: 3600 });
  });

  it("can have fewer scopes than `authorize` returned", async () => {
    const authorize = () => ({ scope: [SCOPE, "/ping.read"] });
    const security = provide({ ...TOKEN, scope: "/ping.read" });
    expect((await createEndpoint({ security, authorize })(createRequest())).status).toBe(200);
  });

  it.each([`${SCOPE} /accounts.write`, "/accounts.write", "/accounts/5a3f/profile.write"])(
    "is not passed on if it has another scope: %s",
    async (scope) => {
      const onError = vi.fn();
      const response = await createEndpoint({ security: provide({ ...TOKEN, scope }), onError })(
        createRequest(),
      );
      expect(response.status).toBe(500);
      expect(await response.text()).toBe('{"error":"internal_error"}');
      expect(onError.mock.calls[0]?.[0].message).toContain("a scope that `authorize` did not return");
    },
  );

  it.each([{}, { accessToken: 5, expiresIn: 5 }, { accessToken: "token" }])(
    "must be a token: %j",
    async (token) => {
      const response = await createEndpoint({ security: provide(token) })(createRequest());
      expect(response.status).toBe(500);
    },
  );
});
