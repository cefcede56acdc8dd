import { inspect } from "node:util";
import {
  type ClientOptions,
  createClient,
  createMoov,
  type Operation,
  type TokenStore,
  type Transport,
} from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import fc from "fast-check";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { memoryStore, type TokenEvent, type TokensOptions, tokens } from "../src/index.js";
import { virtualTime } from "./virtual-time.js";

const SECRET = "the-secret-key-of-it";
const KEY = { publicKey: "public", secretKey: SECRET };
const SCOPE = "/ping.read";

/** Processes that share a sandbox, a clock and, where it is given, a store. */
const open = async (ttlSeconds = 3600) => {
  let underWay = 0;
  const time = virtualTime(() => underWay > 0);
  const sandbox = await createSandbox({
    apiKeys: [KEY],
    accessTokenTtlSeconds: ttlSeconds,
    now: time.now,
  });
  const inner = sandboxTransport(sandbox);
  /** What was asked of the server: `mint`, `refresh`, `revoke access_token`, `ping`. */
  const asked: string[] = [];
  const refreshTokens: string[] = [];
  let hold: Promise<void> | undefined;
  let lose = false;
  const transport: Transport = {
    name: "watched",
    send: async (request, context) => {
      const body = JSON.parse(request.body ?? "{}");
      const kind = request.url.endsWith("/token")
        ? body.grant_type === "refresh_token"
          ? "refresh"
          : "mint"
        : request.url.endsWith("/revoke")
          ? `revoke ${body.token_type_hint}`
          : context.operation;
      asked.push(kind);
      if (body.refresh_token) refreshTokens.push(body.refresh_token);
      if (kind === "mint" || kind === "refresh") {
        const held = hold;
        hold = undefined;
        await held;
      }
      underWay += 1;
      const answer = await inner.send(request, context).finally(() => {
        underWay -= 1;
      });
      if (lose && kind === "refresh") throw new ConnectionError("lost", { connected: true });
      return answer;
    },
  };
  const process = (options: Partial<TokensOptions> = {}, client: Partial<ClientOptions> = {}) => {
    const events: TokenEvent[] = [];
    const security = tokens({
      clientId: KEY.publicKey,
      clientSecret: SECRET,
      scope: SCOPE,
      now: time.now,
      sleep: time.sleep,
      random: () => 0.5,
      onEvent: (event) => events.push(event),
      ...options,
    });
    const moov = createMoov({ transport, security, ...client });
    const types = () => events.map(({ type }) => type).filter((type) => type !== "hit");
    return { moov, security, events, types };
  };
  return {
    time,
    sandbox,
    asked,
    refreshTokens,
    transport,
    process,
    /** How often it was asked for a token. */
    mints: () => asked.filter((kind) => kind === "mint" || kind === "refresh").length,
    /** Keeps the next mint back until the function it gives is called. */
    hold: () => {
      let go = () => {};
      hold = new Promise((resolve) => {
        go = resolve;
      });
      return () => go();
    },
    loseRefreshes: () => {
      lose = true;
    },
  };
};

describe("a token", () => {
  it("is minted at first use and handed out from memory", async () => {
    const { process, asked } = await open();
    const { moov, events } = process();
    expect(asked).toEqual([]);
    await moov.ping();
    await moov.ping();
    expect(asked).toEqual(["mint", "ping", "ping"]);
    expect(events.map(({ type }) => type)).toEqual(["mint", "hit"]);
  });

  it("is minted once for 1,000 callers", async () => {
    const { process, mints, asked } = await open();
    const { moov } = process();
    await Promise.all(Array.from({ length: 1000 }, () => moov.ping()));
    expect(mints()).toBe(1);
    expect(asked.length).toBe(1001);
  });

  it("is renewed early in the background, by its refresh token, while callers keep the old one", async () => {
    const { process, asked, time, hold } = await open();
    const { moov, security, types } = process();
    const { accessToken: old } = await security.get();
    // Half-way between twice and once the 60 s, for a random number of 0.5.
    await time.advance((3600 - 91) * 1000);
    expect((await security.get()).accessToken).toBe(old);
    expect(asked).toEqual(["mint"]);
    await time.advance(2000);
    const go = hold();
    expect((await security.get()).accessToken).toBe(old);
    await moov.ping();
    await time.settle();
    expect(asked).toEqual(["mint", "ping", "refresh"].sort((a, b) => asked.indexOf(a) - asked.indexOf(b)));
    expect(security.state()[0]).toMatchObject({ renewing: true });
    go();
    await time.settle();
    expect((await security.get()).accessToken).not.toBe(old);
    expect(types()).toEqual(["mint", "renew"]);
    await moov.ping();
  });

  it("is minted anew where a runtime has ended the renewal with the request that began it", async () => {
    const { process, time, hold, mints } = await open();
    const { moov } = process();
    hold();
    const lost = moov.ping();
    await time.settle();
    const waiting = moov.ping();
    await time.advance(53_000);
    await moov.ping();
    expect(mints()).toBe(2);
    expect(await Promise.race([lost.result(), waiting.result(), "neither"])).toBe("neither");
  });

  it("is renewed at another moment by each process", async () => {
    const { process, time, asked } = await open();
    const processes = [0, 0.25, 0.5, 0.75, 0.999].map((random) => process({ random: () => random }));
    for (const { security } of processes) await security.get();
    asked.length = 0;
    const renewals: number[] = [];
    for (let second = 3600 - 130; second < 3600 - 50; second += 1) {
      await time.advance(second === 3600 - 130 ? second * 1000 : 1000);
      for (const { security } of processes) await security.get();
      await time.settle();
      for (const _ of asked.splice(0)) renewals.push(3600 - second);
    }
    expect(renewals).toEqual([119, 105, 90, 75, 60].map((before) => expect.closeTo(before, -1)));
    expect(new Set(renewals).size).toBe(5);
  });

  it("is never handed out expired, whatever the clock does", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 20 }),
        async (ttlSeconds, steps) => {
          const { process, asked, time } = await open(ttlSeconds);
          const { moov, security } = process();
          for (const step of steps) {
            await time.advance(step);
            await moov.ping();
            const { expiresIn } = await security.get();
            expect(expiresIn).toBeGreaterThanOrEqual(0);
          }
          // A second ping would be a repetition after a 401.
          expect(asked.filter((kind) => kind === "ping").length).toBe(steps.length);
        },
      ),
      // A token of 5 s that is made within a second, and asked for at the end of a whole one.
      { numRuns: 50, examples: [[5, [107_406, 4_594]]] },
    );
  });

  it("is not handed out by a clock that was set back behind it", async () => {
    const { process, time, mints } = await open();
    let backMs = 0;
    const { security } = process({ now: () => time.now() - backMs });
    await security.get();
    backMs = 86_400_000;
    expect((await security.get()).expiresIn).toBe(3600);
    expect(mints()).toBe(2);
  });

  it("that is said to live for ever is bounded", async () => {
    const { process, transport } = await open();
    const body = JSON.stringify({ token_type: "Bearer", access_token: "a", expires_in: 1e308 });
    const endless: Transport = { ...transport, send: async () => ({ status: 200, headers: {}, body }) };
    const { security } = process({}, { transport: endless });
    expect((await security.get()).expiresIn).toBe(1e9);
    expect(security.state()[0]?.expiresAt.getTime()).toBeGreaterThan(0);
  });

  it("that lives shortly is renewed in the last half of its life", async () => {
    const { process, time, mints } = await open(20);
    const { security } = process();
    await security.get();
    await time.advance(10_000);
    await security.get();
    expect(mints()).toBe(1);
    await time.advance(5_000);
    await security.get();
    await time.settle();
    expect(mints()).toBe(2);
  });

  it("is shared by clients that are given the same store, and one of them renews it", async () => {
    const { process, time, asked, mints } = await open();
    const store = memoryStore({ now: time.now });
    const processes = Array.from({ length: 8 }, () => process({ store }));
    const all = () => Promise.all(processes.map(({ moov }) => moov.ping()));
    await Promise.all(Array.from({ length: 50 }, all));
    expect(mints()).toBe(1);
    for (let hour = 0; hour < 3; hour += 1) {
      await time.advance(3_545_000);
      await all();
      await time.advance(1_000);
    }
    expect(asked.filter((kind) => kind !== "ping")).toEqual(["mint", "refresh", "refresh", "refresh"]);
    expect(processes.map(({ types }) => types().at(0)).sort()).toEqual(["mint", ...Array(7).fill("shared")]);
  });
});

describe("a mint that fails", () => {
  it("fails its waiters with its own error, and the next call tries anew after a short while", async () => {
    const { process, sandbox, mints, time } = await open();
    const { moov, events } = process();
    sandbox.faults.next({ status: 500, operation: "createAccessToken" });
    const [first, second] = await Promise.all([moov.ping().result(), moov.ping().result()]);
    expect([first, second]).toMatchObject(
      Array(2).fill({ ok: false, error: { code: "api_error", status: 500, operation: "createAccessToken" } }),
    );
    expect(mints()).toBe(1);
    const next = moov.ping();
    await time.settle();
    expect(mints()).toBe(1);
    await time.advance(100);
    await next;
    expect(mints()).toBe(2);
    expect(events.filter(({ type }) => type === "failure")).toEqual([
      { type: "failure", scope: SCOPE, during: "mint", code: "api_error" },
    ]);
  });

  it("waits longer each time, up to 5 s", async () => {
    const { process, sandbox, time } = await open();
    const { moov } = process();
    sandbox.faults.next({ status: 500, times: 100, operation: "createAccessToken" });
    const waits: number[] = [];
    for (let call = 0; call < 9; call += 1) {
      const from = time.now();
      const outcome = moov.ping().result();
      let ended = false;
      outcome.then(() => {
        ended = true;
      });
      await time.settle();
      while (!ended) await time.advance(25);
      waits.push(time.now() - from);
    }
    expect(waits[0]).toBe(0);
    expect(waits.slice(1)).toEqual([75, 150, 300, 600, 1200, 2400, 3750, 3750]);
  });

  it("is not repeated before the server wants it", async () => {
    const { process, sandbox, mints, time } = await open();
    const { moov } = process();
    sandbox.faults.next({ status: 429, retryAfterSeconds: 60, operation: "createAccessToken" });
    const limited = { error: { code: "rate_limit_error", retryAfterMs: 60_000 } };
    expect(await moov.ping().result()).toMatchObject(limited);
    expect(await moov.ping().result()).toMatchObject(limited);
    expect(mints()).toBe(1);
    await time.advance(61_000);
    await moov.ping();
    expect(mints()).toBe(2);
  });

  it("tells each caller of itself, also one whose own request was sent", async () => {
    const { process, sandbox } = await open();
    const { moov, security } = process();
    await moov.authentication.revokeAccessToken({ token: (await security.get()).accessToken });
    sandbox.faults.next({ status: 429, retryAfterSeconds: 60, operation: "createAccessToken" });
    const of = { operation: "createAccessToken", attempts: 1 };
    for (const _ of [1, 2]) expect(await moov.ping().result()).toMatchObject({ error: of });
  });

  it("is tried again also where the clock was set back", async () => {
    const { process, sandbox, time } = await open();
    let backMs = 0;
    const { moov } = process({ now: () => time.now() - backMs });
    sandbox.faults.next({ status: 500, operation: "createAccessToken" });
    await moov.ping().result();
    backMs = 3_600_000;
    await moov.ping();
  });

  it("has the attempts of retry() once, not once for each attempt of the call", async () => {
    const { process, sandbox, mints } = await open();
    const { moov } = process({}, { plugins: [retry({ maxAttempts: 3, sleep: async () => {} })] });
    sandbox.faults.next({ reset: true, times: 100 });
    expect(await moov.ping().result()).toMatchObject({
      error: { code: "connection_error", operation: "createAccessToken", attempts: 3 },
    });
    expect(mints()).toBe(3);
  });

  it("in the background leaves the callers their token, and is tried again", async () => {
    const { process, sandbox, time, mints } = await open();
    const { moov, types } = process();
    await moov.ping();
    await time.advance(3_520_000);
    sandbox.faults.next({ status: 500, times: 2, operation: "createAccessToken" });
    await moov.ping();
    await time.settle();
    await moov.ping();
    // The refresh and the mint after it; a call within the back-off makes no third.
    expect(mints()).toBe(3);
    await time.advance(1_000);
    await moov.ping();
    await time.settle();
    expect(types()).toEqual(["mint", "failure", "renew"]);
  });

  it("of one caller who leaves goes on for the others", async () => {
    const { process, hold, mints, time } = await open();
    const { moov, security } = process();
    const go = hold();
    const controller = new AbortController();
    const leaving = moov.ping({ signal: controller.signal }).result();
    const asking = security.get({ signal: controller.signal });
    const staying = moov.ping();
    await time.settle();
    controller.abort();
    expect(await leaving).toMatchObject({ error: { code: "request_aborted_error" } });
    await expect(asking).rejects.toMatchObject({ code: "request_aborted_error" });
    go();
    await staying;
    expect(mints()).toBe(1);
  });
});

describe("a 401", () => {
  it("throws the token away, mints once for all that met it, and repeats each call once", async () => {
    const { process, sandbox, asked } = await open();
    const { moov, types } = process();
    await moov.ping();
    sandbox.faults.next({ status: 401, times: 20, operation: "ping" });
    asked.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => moov.ping()));
    expect(asked.filter((kind) => kind === "ping").length).toBe(40);
    expect(asked.filter((kind) => kind !== "ping")).toEqual(["mint"]);
    expect(types()).toEqual(["mint", "rejected", "mint"]);
  });

  it("the second time is the answer", async () => {
    const { process, sandbox, asked } = await open();
    const { moov } = process();
    sandbox.faults.next({ status: 401, times: 2, operation: "ping" });
    expect(await moov.ping().result()).toMatchObject({ error: { status: 401, attempts: 2 } });
    expect(asked).toEqual(["mint", "ping", "mint", "ping"]);
  });

  it("the second time is the answer also where retry() makes more attempts", async () => {
    const { process, sandbox, asked } = await open();
    const { moov } = process({}, { plugins: [retry({ sleep: async () => {} })] });
    for (const status of [503, 401, 503, 401]) sandbox.faults.next({ status, operation: "ping" });
    expect(await moov.ping().result()).toMatchObject({ error: { status: 401, attempts: 4 } });
    expect(asked.filter((kind) => kind !== "ping")).toEqual(["mint", "mint"]);
  });

  it("is the answer of a call that may not be repeated; the token goes all the same", async () => {
    const { sandbox, asked, transport } = await open();
    const once: Operation<void, void> = {
      id: "ping",
      method: "GET",
      path: "/ping",
      errors: {},
      repeatable: () => "unprocessed",
    };
    const security = tokens({ clientId: KEY.publicKey, clientSecret: SECRET, scope: SCOPE });
    const client = createClient({ transport, security });
    sandbox.faults.next({ status: 401, operation: "ping" });
    expect(await client.call(once, undefined).result()).toMatchObject({
      error: { status: 401, attempts: 1 },
    });
    expect(asked).toEqual(["mint", "ping"]);
    expect(security.state()).toEqual([]);
  });

  it("makes nobody take the same token from the store again", async () => {
    const { process, time, sandbox, mints } = await open();
    const store = memoryStore({ now: time.now });
    const [one, two] = [process({ store }), process({ store })];
    const { accessToken } = await one.security.get();
    expect((await two.security.get()).accessToken).toBe(accessToken);
    const admin = createMoov({
      transport: sandboxTransport(sandbox),
      security: { username: "public", password: SECRET },
    });
    await admin.authentication.revokeAccessToken({ token: accessToken });
    await one.moov.ping();
    await two.moov.ping();
    expect(mints()).toBe(2);
    expect(two.types()).toEqual(["shared", "rejected", "shared"]);
  });
});

describe("a refresh token", () => {
  const renewing = async () => {
    const opened = await open();
    const one = opened.process();
    await one.moov.ping();
    await opened.time.advance(3_530_000);
    opened.asked.length = 0;
    return { ...opened, ...one };
  };

  it("that is refused is followed by a mint", async () => {
    const { moov, sandbox, asked, time, types } = await renewing();
    sandbox.faults.next({ status: 422, operation: "createAccessToken" });
    await moov.ping();
    await time.settle();
    expect(asked.filter((kind) => kind !== "ping")).toEqual(["refresh", "mint"]);
    expect(types()).toEqual(["mint", "renew"]);
  });

  it("whose fate is unknown is never sent again, by nobody", async () => {
    const { process, time, refreshTokens, loseRefreshes, asked, sandbox } = await open();
    const store = memoryStore({ now: time.now });
    const plugins = [retry({ sleep: async () => {} })];
    const processes = Array.from({ length: 4 }, () => process({ store }, { plugins }));
    for (const { moov } of processes) await moov.ping();
    loseRefreshes();
    for (let round = 0; round < 5; round += 1) {
      await time.advance(3_530_000);
      if (round) sandbox.faults.next({ status: 503, times: round, operation: "createAccessToken" });
      for (const { moov } of processes) await moov.ping().result();
      await time.advance(10_000);
    }
    expect(refreshTokens.length).toBeGreaterThan(2);
    expect(new Set(refreshTokens).size).toBe(refreshTokens.length);
    expect(asked).toContain("mint");
  });

  it("is used also where its access token has expired", async () => {
    const { process, time, asked } = await open();
    const { moov } = process();
    await moov.ping();
    await time.advance(4_000_000);
    await moov.ping();
    expect(asked).toEqual(["mint", "ping", "refresh", "ping"]);
  });
});

describe("scopes", () => {
  it("are tokens of their own, whatever their order, each with one mint", async () => {
    const { process, mints } = await open();
    const { moov, security } = process();
    const both = ["/ping.read", "/accounts.read"];
    await Promise.all([
      moov.ping(),
      moov.ping({ scope: both }),
      moov.ping({ scope: [...both].reverse() }),
      moov.ping({ scope: "/accounts.read  /ping.read /ping.read" }),
      security.get({ scope: both }),
    ]);
    expect(mints()).toBe(2);
    expect(security.state().map(({ scope }) => scope)).toEqual(["/ping.read", "/accounts.read /ping.read"]);
  });

  it("are bounded in number, and the one used longest ago goes first", async () => {
    const { process, mints } = await open();
    const { security } = process({ maxScopes: 2 });
    for (const account of ["1", "2", "1", "3", "1"])
      await security.get({ scope: `/accounts/${account}/cards.read` });
    expect(mints()).toBe(3);
    expect(security.state().length).toBe(2);
    await security.get({ scope: "/accounts/2/cards.read" });
    // It is still in the store, which lives as long as the client.
    expect(mints()).toBe(3);
  });

  it("that are being minted are not given up for others", async () => {
    const { process, time, hold, asked } = await open();
    const read = async () => {
      throw new Error("nobody there");
    };
    const { security } = process({ maxScopes: 1, store: { ...memoryStore({ now: time.now }), read } });
    const go = hold();
    const first = security.get({ scope: "/ping.read /accounts.read" });
    await time.settle();
    await security.get({ scope: "/accounts.read" });
    const again = security.get({ scope: "/ping.read /accounts.read" });
    await time.settle();
    go();
    expect(await again).toEqual(await first);
    expect(asked).toEqual(["mint", "mint"]);
  });

  it("may be many at once without a warning of a leak", async () => {
    const { process, time } = await open();
    const warn = vi.spyOn(globalThis.process, "emitWarning");
    const { security } = process();
    const scopes = Array.from({ length: 30 }, (_, index) => `/accounts/${index}/cards.read`);
    await Promise.all(scopes.map((scope) => security.get({ scope })));
    await time.settle();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("that cannot be are refused, and so is one beside an API key", async () => {
    const { process, asked } = await open();
    const { moov } = process();
    for (const scope of ["", [], 'a"b', 5 as never])
      expect(await moov.ping({ scope }).result()).toMatchObject({ error: { code: "configuration_error" } });
    expect(
      await moov.authentication
        .createAccessToken({ grantType: "client_credentials", scope: "/ping.read" }, { scope: "/ping.read" })
        .result(),
    ).toMatchObject({
      error: { code: "configuration_error", message: expect.stringContaining("leave scope out") },
    });
    expect(asked).toEqual([]);
  });

  it("need tokens()", async () => {
    const { transport } = await open();
    const moov = createMoov({ transport, security: { accessToken: "t" } });
    await expect(moov.ping({ scope: "/a" })).rejects.toThrow("`security: tokens()` from @moovkit/tokens");
  });
});

it("gives the token endpoints the API key", async () => {
  const { process, asked } = await open();
  const { moov } = process();
  const token = await moov.authentication.createAccessToken({
    grantType: "client_credentials",
    scope: SCOPE,
  });
  await moov.authentication.revokeAccessToken({ token: token.accessToken, tokenTypeHint: "access_token" });
  expect(asked).toEqual(["mint", "revoke access_token"]);
});

describe("disposal", () => {
  it("revokes what was minted where it is asked to", async () => {
    const { process, asked, time } = await open();
    const { moov, security } = process({ revokeOnDispose: true });
    const { accessToken } = await security.get();
    await moov[Symbol.asyncDispose]();
    expect(asked).toEqual(["mint", "revoke refresh_token", "revoke access_token"]);
    await expect(security.get()).rejects.toMatchObject({ code: "configuration_error" });
    expect(accessToken).toBeTypeOf("string");
    expect(time.waits()).toBe(0);
  });

  it("leaves it where it is not asked to, and what others still use", async () => {
    const { process, asked, time } = await open();
    const one = process();
    await one.moov.ping();
    await one.moov[Symbol.asyncDispose]();
    const store = memoryStore({ now: time.now });
    const [two, three] = [
      process({ store, revokeOnDispose: true }),
      process({ store, revokeOnDispose: true }),
    ];
    await two.moov.ping();
    await three.moov.ping();
    await two.moov[Symbol.asyncDispose]();
    await three.moov.ping();
    expect(asked).toEqual(["mint", "ping", "mint", "ping", "ping", "ping"]);
    const { join: _, ...unknown } = memoryStore({ now: time.now });
    const four = process({ store: unknown, revokeOnDispose: true });
    await four.moov.ping();
    await four.moov[Symbol.asyncDispose]();
    expect(asked.slice(6)).toEqual(["mint", "ping"]);
  });

  it("leaves what others may have got though the store did not say so", async () => {
    const { process, asked, time } = await open();
    const { join: _, ...shared } = memoryStore({ now: time.now });
    const write: TokenStore["write"] = async (...args) => {
      await shared.write(...args);
      throw new Error("cut off");
    };
    const { moov } = process({ revokeOnDispose: true, store: { ...shared, write } });
    await moov.ping();
    await process({ store: shared }).moov.ping();
    await moov[Symbol.asyncDispose]();
    expect(asked).toEqual(["mint", "ping", "ping"]);
  });

  it("revokes within one deadline, however many there are", async () => {
    const { process, asked, transport } = await open();
    const { moov, security } = process(
      { revokeOnDispose: true, now: () => Date.now() },
      {
        transport: {
          ...transport,
          send: (request, context) =>
            request.url.endsWith("/revoke") ? new Promise(() => {}) : transport.send(request, context),
        },
      },
    );
    for (const account of ["1", "2", "3"]) await security.get({ scope: `/accounts/${account}/cards.read` });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    try {
      const closed = moov[Symbol.asyncDispose]();
      await vi.advanceTimersByTimeAsync(10_100);
      await closed;
    } finally {
      vi.useRealTimers();
    }
    expect(asked.length).toBe(3);
  });

  it("tells those who still wait", async () => {
    const { process, sandbox, time } = await open();
    const { moov, security } = process();
    sandbox.faults.next({ status: 500, operation: "createAccessToken" });
    await expect(security.get()).rejects.toMatchObject({ code: "api_error" });
    const waiting = expect(security.get()).rejects.toMatchObject({ code: "configuration_error" });
    await time.settle();
    await moov[Symbol.asyncDispose]();
    await waiting;
  });

  it("tells of a token that could not be revoked", async () => {
    const { process, sandbox } = await open();
    const { moov, events } = process({ revokeOnDispose: true });
    await moov.ping();
    sandbox.faults.next({ status: 500, times: 2 });
    await moov[Symbol.asyncDispose]();
    expect(events.slice(-2)).toEqual(
      Array(2).fill({ type: "failure", scope: SCOPE, during: "revoke", code: "api_error" }),
    );
  });

  it("ends a renewal that waits for somebody else", async () => {
    const { process, time } = await open();
    const store = memoryStore({ now: time.now });
    const { moov, security } = process({ store });
    await security.get();
    await time.advance(3_530_000);
    for (const key of [JSON.stringify(["https://api.moov.io", "public", SCOPE])])
      await store.acquire(key, 60_000, new AbortController().signal);
    await security.get();
    await time.settle();
    expect(security.state()).toMatchObject([{ renewing: true }]);
    await moov[Symbol.asyncDispose]();
    expect(time.waits()).toBe(0);
  });
});

describe("a store", () => {
  const STORED = {
    accessToken: "a",
    scope: SCOPE,
    lifetimeMs: 3_600_000,
    expiresAt: Date.UTC(2026, 0, 1) + 9e5,
  };
  const never = () => new Promise<never>(() => {});
  const down = async () => {
    throw Object.assign(new Error("nobody there"), { code: "ECONNREFUSED" });
  };
  const broken = (method: keyof TokenStore, how: () => Promise<never>, store: TokenStore): TokenStore => ({
    ...store,
    [method]: how,
  });

  it.each(
    (["read", "acquire", "write", "release"] as const).flatMap((method) => [
      [method, "fails", down, "ECONNREFUSED"] as const,
      [method, "hangs", never, "store_timeout"] as const,
    ]),
  )("whose %s %s leaves the process a token of its own", async (method, _, how, code) => {
    const { process, time, mints } = await open();
    const { moov, events } = process({ store: broken(method, how, memoryStore({ now: time.now })) });
    const call = moov.ping();
    await time.advance(2_500);
    await call;
    await moov.ping();
    expect(mints()).toBe(1);
    const failures = events.filter(({ type }) => type === "failure");
    expect(failures).toEqual(
      method === "release" ? [] : [{ type: "failure", scope: SCOPE, during: "store", code }],
    );
  });

  it.each<[string, Partial<Record<keyof TokenStore, () => unknown>>]>([
    ["no lease and no time", { acquire: async () => ({}) }],
    ["nothing for a lease", { acquire: async () => undefined }],
    ["text for a lease", { acquire: async () => "lease" }],
    ["nothing for a wait", { wait: () => undefined }],
    ["a number for a token", { read: async () => ({ ...STORED, accessToken: 5 }) }],
    [
      "a token that never expires",
      { read: async () => ({ ...STORED, expiresAt: Number.POSITIVE_INFINITY }) },
    ],
    ["a life before its birth", { read: async () => ({ ...STORED, lifetimeMs: -1e12, expiresAt: 1 }) }],
    ["no scope", { read: async () => ({ ...STORED, scope: undefined }) }],
  ])("that gives %s leaves the process a token of its own", async (_, nonsense) => {
    const { process, time, asked } = await open();
    const store = { ...memoryStore({ now: time.now }), ...nonsense } as TokenStore;
    await process({ store }).moov.ping();
    expect(asked).toEqual(["mint", "ping"]);
  });

  it.each(["read", "acquire", "spend", "write", "release", "wait"] as const)(
    "whose %s throws at once loses no call",
    async (method) => {
      const { process, time, mints } = await open();
      const store: TokenStore = {
        ...memoryStore({ now: time.now }),
        [method]: () => {
          throw new Error("no promise");
        },
      };
      await process({ store }).moov.ping();
      expect(mints()).toBe(1);
    },
  );

  it("that wakes for no reason is asked in peace all the same", async () => {
    const { process, time, hold, mints } = await open();
    const shared = memoryStore({ now: time.now });
    let reads = 0;
    const store: TokenStore = {
      ...shared,
      read: (...args) => {
        reads += 1;
        return shared.read(...args);
      },
      wait: async () => {},
    };
    const go = hold();
    const calls = [process({ store }).moov.ping(), process({ store }).moov.ping()];
    await time.advance(1_000);
    go();
    await time.advance(10);
    await Promise.all(calls);
    expect(reads).toBeLessThan(150);
    expect(mints()).toBe(1);
  });

  it("that hangs after it gave a lease is waited for once", async () => {
    const { process, time, mints } = await open();
    const shared = memoryStore({ now: time.now });
    let reads = 0;
    const store: TokenStore = {
      ...shared,
      read: (...args) => (++reads > 1 ? never() : shared.read(...args)),
      release: never,
    };
    const call = process({ store }).moov.ping();
    await time.advance(1_000);
    await call;
    expect(mints()).toBe(1);
  });

  it("that is back is shared again", async () => {
    const { process, time, mints } = await open();
    const shared = memoryStore({ now: time.now });
    let up = true;
    const store: TokenStore = { ...shared, read: (...args) => (up ? shared.read(...args) : down()) };
    const processes = [process({ store }), process({ store }), process({ store })];
    up = false;
    for (const { moov } of processes) await moov.ping();
    expect(mints()).toBe(3);
    up = true;
    await time.advance(3_530_000);
    for (const { moov } of processes) {
      await moov.ping();
      await time.settle();
    }
    expect(mints()).toBe(4);
  });

  it("whose lease came too late gets it back", async () => {
    const { process, time } = await open();
    const shared = memoryStore({ now: time.now });
    const store: TokenStore = {
      ...shared,
      acquire: async (...args) => {
        await time.sleep(5_000);
        return shared.acquire(...args);
      },
    };
    const call = process({ store }).moov.ping();
    await time.advance(1_001);
    await call;
    await time.advance(5_000);
    const key = JSON.stringify(["https://api.moov.io", "public", SCOPE]);
    expect(await shared.acquire(key, 1, new AbortController().signal)).toHaveProperty("lease");
  });

  it("whose wait cannot be relied on is asked again and again", async () => {
    const { process, time, hold, mints } = await open();
    const shared = memoryStore({ now: time.now });
    const store: TokenStore = { ...shared, wait: down };
    const go = hold();
    const calls = [process({ store }).moov.ping(), process({ store }).moov.ping()];
    await time.settle();
    go();
    await time.advance(1_000);
    await Promise.all(calls);
    expect(mints()).toBe(1);
  });

  it("whose holder died is free again when the lease is over", async () => {
    const { process, time, mints } = await open();
    const store = memoryStore({ now: time.now });
    const key = JSON.stringify(["https://api.moov.io", "public", SCOPE]);
    await store.acquire(key, 12_000, new AbortController().signal);
    const from = time.now();
    const call = process({ store })
      .moov.ping()
      .then(() => time.now() - from);
    await time.advance(20_000);
    expect(await call).toBeGreaterThanOrEqual(12_000);
    expect(await call).toBeLessThan(12_000 + 400);
    expect(mints()).toBe(1);
  });

  it("whose holder stalled is left to the one that came after it", async () => {
    const { process, time, hold, mints } = await open();
    const store = memoryStore({ now: time.now });
    const go = hold();
    const slow = process({ store });
    const stalled = slow.security.get();
    await time.settle();
    const quick = process({ store });
    const second = quick.security.get();
    await time.advance(13_500);
    const { accessToken } = await second;
    go();
    expect((await stalled).accessToken).toBe(accessToken);
    expect((await process({ store }).security.get()).accessToken).toBe(accessToken);
    expect(slow.types()).toEqual(["shared"]);
    expect(mints()).toBe(2);
  });
});

describe("what is shown", () => {
  it("holds no secret", async () => {
    const { process } = await open();
    const { moov, security, events } = process();
    const { accessToken, expiresIn, tokenType, scope, ...rest } = await security.get();
    expect([tokenType, expiresIn, scope, rest]).toEqual(["Bearer", 3600, SCOPE, {}]);
    await moov.ping();
    const shown = [security, moov, events, security.state(), memoryStore()]
      .map(
        (value) =>
          inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(value),
      )
      .join();
    for (const secret of [accessToken, SECRET]) expect(shown).not.toContain(secret);
    expect(security.state()).toMatchObject([
      { scope: SCOPE, expiresInSeconds: 3600, ageSeconds: 0, renewing: false },
    ]);
  });

  it("is not the secret either where the server writes it back", async () => {
    const { process } = await open();
    const { moov } = process(
      {},
      {
        transport: { name: "echo", send: async ({ body = "" }) => ({ status: 400, headers: {}, body }) },
      },
    );
    const error = await moov
      .ping()
      .then(String, (failure: unknown) => inspect(failure) + JSON.stringify(failure));
    expect(error).toContain("createAccessToken");
    expect(error).not.toContain(SECRET);
  });
});

describe("options", () => {
  const good = { clientId: "a", clientSecret: "b", scope: SCOPE };
  it.each([
    [{ ...good, clientId: "" }, "`clientId` must be a string"],
    [{ ...good, clientSecret: undefined }, "clientSecret must be a string"],
    [{ clientId: "a", clientSecret: "b" }, "scope must be"],
    [{ ...good, scope: "" }, "scope must be"],
    [{ ...good, scope: ["a", 1] }, "`scope` must be"],
    [{ ...good, store: {} }, "`store` must be memoryStore()"],
    [{ ...good, refreshBeforeSeconds: -1 }, "`refreshBeforeSeconds` must be a number from 0"],
    [{ ...good, mintDeadlineMs: 0 }, "`mintDeadlineMs` must be"],
    [{ ...good, storeTimeoutMs: Number.POSITIVE_INFINITY }, "`storeTimeoutMs` must be"],
    [{ ...good, maxScopes: 0.5 }, "`maxScopes` must be a whole number from 1"],
    [{ ...good, ttl: 5 }, "unknown option `ttl`. Supported options: `clientId`"],
    [undefined, "the options must be an object"],
  ])("refuses %j", (options, message) => {
    expect(() => tokens(options as never)).toThrow(message);
  });

  it("refuses a browser, unless it is told to", () => {
    const page = globalThis as { window?: unknown };
    page.window = { document: {} };
    try {
      expect(() => tokens(good)).toThrow("in a browser everybody can read clientSecret");
      tokens({ ...good, dangerouslyAllowBrowser: true });
    } finally {
      delete page.window;
    }
  });

  it("is of one client, and asked for nothing before", async () => {
    const security = tokens(good);
    await expect(security.get()).rejects.toThrow("give it to createMoov");
    const transport: Transport = { name: "none", send: async () => ({ status: 200, headers: {}, body: "" }) };
    createMoov({ transport, security });
    expect(() => createMoov({ transport, security })).toThrow("another client's already");
  });

  it("tells in the types what a call may fail with", async () => {
    const { process } = await open();
    const outcome = await process().moov.ping().result();
    if (!outcome.ok && outcome.error.code === "auth_token_request_error")
      expectTypeOf(outcome.error.fields.scope).toEqualTypeOf<string | undefined>();
    expectTypeOf<Parameters<ReturnType<typeof process>["moov"]["ping"]>[0]>().not.toBeAny();
  });
});
