import { type CallContext, createMoov, type HttpResponse, type Transport } from "@moovkit/core";
import { ConnectionError, parseRetryAfter, RequestTimeoutError } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeBackoffMs, isRetryable, computeDelayMs, retry } from "../src/index.js";

const answer = (status: number, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body: status === 200 ? '{"access_token":"a","token_type":"Bearer","expires_in":1}' : "",
});

/** A client whose server gives these answers one after the other, and the last one for ever. */
const client = (answers: readonly (HttpResponse | Error)[], options: Parameters<typeof retry>[0] = {}) => {
  let sent = 0;
  const waits: number[] = [];
  let time = 0;
  const transport: Transport = {
    name: "scripted",
    send: async () => {
      const next = answers[Math.min(sent, answers.length - 1)];
      sent += 1;
      if (next === undefined || next instanceof Error) throw next;
      return next;
    },
  };
  const plugin = retry({
    now: () => time,
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms);
      time += ms;
    },
    ...options,
  });
  const moov = createMoov({ transport, security: { accessToken: "t" }, plugins: [plugin] });
  return { moov, waits, sent: () => sent };
};

describe("retry", () => {
  it("tries again after a status that passes, and gives the answer", async () => {
    const { moov, waits } = client([answer(500), answer(503), answer(200)]);
    await moov.authentication.createAccessToken({ grantType: "client_credentials", scope: "/a" });
    expect(waits).toEqual([250, 500]);
  });

  it("ends with the error it has, and says how often it was tried", async () => {
    const { moov, sent } = client([answer(500)]);
    expect(await moov.ping().result()).toMatchObject({ ok: false, error: { status: 500, attempts: 4 } });
    expect(sent()).toBe(4);
  });

  it("waits no less than the server asks, and not at all where that does not fit", async () => {
    const patient = client([answer(429, { "retry-after": "70" }), answer(200)]);
    await patient.moov.ping();
    expect(patient.waits[0]).toBeGreaterThanOrEqual(70_000);
    const hasty = client([answer(429, { "retry-after": "70" }), answer(200)], { maxElapsedMs: 60_000 });
    expect(await hasty.moov.ping().result()).toMatchObject({ error: { retryAfterMs: 70_000, attempts: 1 } });
    expect(hasty.waits).toEqual([]);
  });

  it.each([
    [answer(500), 1],
    [answer(503), 1],
    [answer(503, { "retry-after": "1" }), 2],
    [answer(429), 2],
    [new ConnectionError("", { connected: false }), 2],
    [new ConnectionError("", { connected: true }), 1],
    [new ConnectionError(""), 1],
    [new RequestTimeoutError(""), 1],
  ])("sends a refresh token again only where the server did not act: %o", async (first, times) => {
    const { moov, sent } = client([first, answer(200)]);
    await moov.authentication.createAccessToken({ grantType: "refresh_token", refreshToken: "r" }).result();
    expect(sent()).toBe(times);
  });

  it("takes options of the call, or none of it", async () => {
    const { moov, sent } = client([answer(500)]);
    await moov.ping({ retries: false }).result();
    expect(sent()).toBe(1);
    await moov.ping({ retries: { maxAttempts: 2 } }).result();
    expect(sent()).toBe(3);
    expect(await moov.ping({ retries: { maxAttempts: 0 } }).result()).toMatchObject({
      error: { code: "configuration_error" },
    });
    expect(sent()).toBe(3);
  });

  it("stops when the calls of the client have used up their budget", async () => {
    const { moov, sent } = client([answer(500)], { budget: { capacity: 4, refillPerSecond: 0 } });
    for (let call = 0; call < 5; call += 1) await moov.ping().result();
    expect(sent()).toBe(5 + 4);
  });

  it("lets one call have all its attempts, and those after it one, until time has passed", async () => {
    let time = 0;
    const { moov, sent } = client([answer(500)], { maxAttempts: 10, now: () => time });
    await moov.ping().result();
    expect(sent()).toBe(10);
    for (let call = 0; call < 5; call += 1) await moov.ping().result();
    expect(sent()).toBe(10 + 5);
    time += 101_000;
    await moov.ping().result();
    expect(sent()).toBe(10 + 5 + 3);
  });

  it("is not asked where the server says when to come back", async () => {
    const { moov, sent } = client([answer(429, { "retry-after": "1" })]);
    for (let call = 0; call < 20; call += 1) await moov.ping().result();
    expect(sent()).toBe(20 * 4);
  });

  it("leaves to the others what they have, however many attempts one call had", async () => {
    let time = 0;
    const { moov, sent } = client([answer(500)], { now: () => time });
    await moov.ping({ retries: { maxAttempts: 50 } }).result();
    expect(sent()).toBe(50);
    time += 151_000;
    await moov.ping().result();
    expect(sent()).toBe(50 + 4);
  });

  it("leaves it to them also where that call ran out of time", async () => {
    let time = 0;
    const now = () => {
      time += 20;
      return time;
    };
    const { moov, sent } = client([answer(500)], { now });
    await moov.ping({ retries: { maxAttempts: 500, maxElapsedMs: 2_000 } }).result();
    const before = sent();
    expect(before).toBeGreaterThan(10);
    expect(before).toBeLessThan(500);
    time += 151_000;
    await moov.ping().result();
    expect(sent() - before).toBe(4);
  });

  it("is not earned by failures", async () => {
    const { moov, sent } = client([answer(500)], { budget: { capacity: 0 } });
    const refresh = { grantType: "refresh_token", refreshToken: "once" } as const;
    for (let call = 0; call < 20; call += 1) await moov.authentication.createAccessToken(refresh).result();
    await moov.ping().result();
    expect(sent()).toBe(20 + 1);
  });

  it("does not wait for longer than a timer can", async () => {
    const month = answer(429, { "retry-after": "2592000" });
    const { moov, waits } = client([month], { maxElapsedMs: Number.POSITIVE_INFINITY });
    expect(await moov.ping().result()).toMatchObject({ error: { code: "rate_limit_error", attempts: 1 } });
    expect(waits).toEqual([]);
  });

  it("is not used up by a server that refuses now and then", async () => {
    const rounds = Array.from({ length: 50 }, () => [answer(503), answer(200)]).flat();
    const { moov, sent } = client(rounds);
    for (let call = 0; call < 50; call += 1) await moov.ping();
    expect(sent()).toBe(100);
  });

  it("grows with what the client does, and fades", async () => {
    const failing = async (idleMs: number) => {
      let time = 0;
      const fine = Array.from({ length: 105 }, () => answer(200));
      const { moov, sent } = client([...fine, answer(500)], { now: () => time });
      for (let call = 0; call < 105; call += 1) await moov.ping();
      time += idleMs;
      for (let call = 0; call < 20; call += 1) await moov.ping().result();
      return sent() - 105 - 20;
    };
    expect(await failing(0)).toBe(10 + 3);
    expect(await failing(60_000)).toBe(3);
  });

  it("ends a wait with the signal and leaves nothing behind", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const controller = new AbortController();
    const transport: Transport = { name: "busy", send: async () => answer(429, { "retry-after": "60" }) };
    const moov = createMoov({
      transport,
      security: { accessToken: "t" },
      plugins: [retry({ onRetry: () => setImmediate(() => controller.abort()) })],
    });
    expect(await moov.ping({ signal: controller.signal }).result()).toMatchObject({
      error: { code: "request_aborted_error", attempts: 1 },
    });
    expect(timers()).toBe(before);
  });

  it("hides from no context what it needs", () => {
    const context: Pick<CallContext, "repeatable"> = { repeatable: "always" };
    expect(isRetryable({ response: answer(404) }, context.repeatable, [500])).toBe(false);
  });
});

describe("timing", () => {
  const ms = fc.double({ min: 0, max: 1e6, noNaN: true });

  it("keeps the jitter within its bound", () => {
    fc.assert(
      fc.property(
        ms,
        ms,
        fc.double({ min: 1, max: 4, noNaN: true }),
        fc.integer({ min: 1, max: 50 }),
        (initialDelayMs, maxDelayMs, exponent, attempt) => {
          const delay = computeBackoffMs({ initialDelayMs, maxDelayMs, exponent }, attempt, 0.999);
          return delay >= 0 && delay <= maxDelayMs;
        },
      ),
    );
  });

  it("never cuts a retry-after short, and never goes past what is left", () => {
    fc.assert(
      fc.property(ms, ms, ms, (jitter, floor, left) => {
        const delay = computeDelayMs(jitter, floor, left);
        return delay === undefined ? floor >= left : delay >= floor && delay <= left;
      }),
    );
  });

  it("reads a date in all three forms, and nothing out of nonsense", () => {
    const now = Date.UTC(2026, 0, 1);
    const at = now + 90_000;
    const [day, date, month, year, time] = new Date(at).toUTCString().replace(",", "").split(" ");
    const forms = [
      new Date(at).toUTCString(),
      `Thursday, ${date}-${month}-${year?.slice(2)} ${time} GMT`,
      `${day} ${month} ${date?.replace(/^0/, " ")} ${time} ${year}`,
    ];
    for (const form of forms) expect(parseRetryAfter({ "retry-after": form }, now)).toBe(90_000);
    for (const none of [
      "garbage 28 Nov 2050 08:49:37 GMT",
      "Sun, 06 Nov 0x7ea 08:49:37 GMT",
      "Mon, 31 Feb 2050 08:49:37 GMT",
      "Mon, 28 Nov 2050 08:49:37 GMT, or later",
      "Mon, 28 Nov 2050 08:49:37",
    ])
      expect(parseRetryAfter({ "retry-after": none }, now)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const wait = parseRetryAfter({ "retry-after": text, "retry-after-ms": text }, now);
        return wait === undefined || wait >= 0;
      }),
    );
  });
});

describe("beside a deadline", () => {
  it("ends at once with the error it has where the wait does not fit", async () => {
    const { moov, waits } = client([answer(429, { "retry-after": "60" })]);
    expect(await moov.ping({ deadlineMs: 1000 }).result()).toMatchObject({
      error: { code: "rate_limit_error", retryAfterMs: 60_000, attempts: 1 },
    });
    expect(waits).toEqual([]);
  });

  it("tries again after a time-out of an attempt, not after the deadline", async () => {
    let sent = 0;
    const transport: Transport = {
      name: "silent",
      send: () => {
        sent += 1;
        return new Promise(() => {});
      },
    };
    const plugins = [retry({ maxAttempts: 3, sleep: async () => {} })];
    const moov = createMoov({ transport, security: { accessToken: "t" }, plugins });
    expect(await moov.ping({ timeoutMs: 5 }).result()).toMatchObject({
      error: { limit: "timeoutMs", attempts: 3 },
    });
    expect(await moov.ping({ deadlineMs: 5 }).result()).toMatchObject({
      error: { limit: "deadlineMs", attempts: 1 },
    });
    expect(sent).toBe(4);
  });
});

it.each([
  [{ maxAttempts: 0 }, "`maxAttempts` must be a whole number from 1"],
  [{ initialDelayMs: -1 }, "initialDelayMs"],
  [{ maxDelayMs: Number.POSITIVE_INFINITY }, "maxDelayMs"],
  [{ exponent: 0.5 }, "exponent"],
  [{ statusCodes: [200] }, "statusCodes"],
  [{ statusCodes: "500" }, "statusCodes"],
  [{ budget: { capacity: -1 } }, "budget: `capacity`"],
  [{ budget: { refillPerSecond: Number.POSITIVE_INFINITY } }, "budget: `refillPerSecond`"],
  [{ budget: null }, "`budget` must be"],
  [{ exponent: Number.POSITIVE_INFINITY }, "`exponent` must be"],
  [{ budget: { tokens: 1 } }, "unknown option `tokens`"],
  [{ attempts: 3 }, "unknown option `attempts`. Supported options: `maxAttempts`"],
  [null, "the options must be an object"],
])("refuses %j", (options, message) => {
  expect(() => retry(options as never)).toThrow(message);
});

it("is one of a client: two would multiply their attempts", () => {
  const transport: Transport = { name: "none", send: async () => answer(200) };
  expect(() => createMoov({ transport, plugins: [retry(), retry()] })).toThrow("call option `retries`");
});
