import { spawnSync } from "node:child_process";
import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { ConnectionError, MoovError } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  type CallEvent,
  type ClientOptions,
  createClient,
  createMoov,
  type HttpRequest,
  type HttpResponse,
  type Operation,
  type Plugin,
  type Transport,
} from "../src/index.js";

const OK: HttpResponse = { status: 200, headers: {}, body: "{}" };

/** A client over a transport that answers in place, and keeps what it was sent. */
const open = (
  answer: (request: HttpRequest) => HttpResponse | Promise<HttpResponse> = () => OK,
  options: Partial<ClientOptions> = {},
) => {
  const sent: HttpRequest[] = [];
  const transport: Transport = {
    name: "stub",
    send: async (request) => {
      sent.push(request);
      return answer(request);
    },
  };
  const moov = createMoov({ transport, security: { accessToken: "bearer-token-3c" }, ...options });
  return { moov, sent, transport };
};

const shown = (value: unknown) =>
  [
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : "",
  ].join("\n");

const failureOf = async (call: { result(): Promise<{ ok: boolean; error?: unknown }> }) => {
  const outcome = await call.result();
  if (outcome.ok) throw new Error("the call was to fail");
  return outcome.error as MoovError;
};

describe("whatever comes", () => {
  const CODES = [
    "generic_error",
    "auth_token_request_error",
    "revoke_token_request_error",
    "rate_limit_error",
    "api_error",
    "response_validation_error",
  ];

  it("an answer is data of the promised type, or a typed error", async () => {
    const text = fc.oneof(fc.string(), fc.json());
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200, max: 599 }),
        text,
        fc.dictionary(fc.constantFrom("retry-after", "retry-after-ms", "x-request-id", "location"), text),
        async (status, body, headers) => {
          const { moov } = open(() => ({ status, headers, body }));
          const create = await moov.authentication
            .createAccessToken({ grantType: "client_credentials", scope: "/a.read" })
            .result();
          if (create.ok) expect(create.data.accessToken).toBeTypeOf("string");
          else expect(CODES).toContain(create.error.code);
          const ping = await moov.ping().result();
          if (!ping.ok) expect(CODES).toContain(ping.error.code);
        },
      ),
    );
  });

  it("an input is sent as the contract says, or not at all", async () => {
    const field = fc.oneof(fc.string(), fc.anything());
    const input = fc.oneof(
      fc.anything(),
      fc.record(
        {
          grantType: fc.oneof(fc.constantFrom("client_credentials", "refresh_token"), field),
          scope: field,
          refreshToken: field,
          clientId: field,
          clientSecret: field,
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        const { moov, sent } = open();
        const error = await failureOf(moov.authentication.createAccessToken(value as never));
        if (error.code === "request_validation_error") expect(sent).toEqual([]);
        else
          for (const entry of Object.values(JSON.parse(sent[0]?.body ?? "") as object))
            expect(entry).toBeTypeOf("string");
      }),
    );
  });

  it("a wrong input's getter that throws is told, and says nothing of its error", async () => {
    const { moov, sent } = open();
    const input = {
      get grantType(): string {
        throw new Error("hidden-word");
      },
    };
    const error = await failureOf(moov.authentication.createAccessToken(input as never));
    expect(error.code).toBe("request_validation_error");
    expect(shown(error)).not.toContain("hidden-word");
    expect(sent).toEqual([]);
  });
});

describe("secrets that a server writes back", () => {
  const html = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  const named: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  const FORMS: Readonly<Record<string, (secret: string) => string>> = {
    "as it is": (secret) => secret,
    "as JSON": (secret) => JSON.stringify({ echo: secret }),
    "as JSON in JSON": (secret) => JSON.stringify({ echo: JSON.stringify({ echo: secret }) }),
    "in a URL": encodeURIComponent,
    "in a form": (secret) => new URLSearchParams({ "": secret }).toString().slice(1),
    "in HTML, by number": html,
    "in HTML, by name": (secret) => secret.replace(/[&<>"']/g, (character) => named[character] ?? character),
  };

  it.each(Object.keys(FORMS))("are masked %s", async (form) => {
    const words = fc.stringMatching(/^[\w]{6}[\x20-\x7eéß]{4,12}[\w]{6}$/);
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(200, 302, 400, 422, 429, 500), async (secret, status) => {
        const echo = FORMS[form]?.(secret) ?? "";
        const { moov } = open(() => ({
          status,
          headers: { "x-request-id": `id ${echo}`, "x-echo": echo, "content-type": "text/html" },
          body:
            status === 422
              ? JSON.stringify({ refresh_token: secret, scope: `x${secret}y` })
              : `<p>${echo}</p>`,
        }));
        const error = await failureOf(
          moov.authentication.createAccessToken({ grantType: "refresh_token", refreshToken: secret }),
        );
        const all =
          shown(error) + shown((error as { headers?: object }).headers) + (error as { body?: string }).body;
        for (const spelling of [secret, echo]) expect(all).not.toContain(spelling);
      }),
    );
  });

  it("are masked in what a transport throws, wherever it holds them", async () => {
    const { moov } = open(({ headers, body }) => {
      const cause = Object.assign(new Error(`sent ${body}`), {
        code: "EODD",
        options: { headers: { ...headers } },
        sent: new Map([["authorization", headers.authorization]]),
      });
      throw new TypeError(`failed with ${headers.authorization}`, { cause });
    });
    const error = await failureOf(moov.authentication.revokeAccessToken({ token: "revoked-token-8b" }));
    expect(error).toBeInstanceOf(ConnectionError);
    for (const secret of ["bearer-token-3c", "revoked-token-8b"]) expect(shown(error)).not.toContain(secret);
    expect(shown(error)).toContain("[redacted]");
  });

  it("leave an error alone that shows none", async () => {
    const cause = new TypeError("fetch failed");
    const { moov } = open(() => {
      throw cause;
    });
    expect((await failureOf(moov.ping())).cause).toBe(cause);
  });
});

describe("a plugin or a transport that misbehaves", () => {
  const plugin = (wrap: Plugin["wrap"]): Partial<ClientOptions> => ({ plugins: [{ name: "odd", wrap }] });

  it("may not send credentials elsewhere", async () => {
    for (const url of [
      "https://evil.example/ping",
      "https://api.moov.io.evil.example/ping",
      "https://api.moov.io@evil.example/",
    ]) {
      const { moov, sent } = open(
        undefined,
        plugin((next) => (request, context) => next({ ...request, url }, context)),
      );
      expect(await failureOf(moov.ping())).toMatchObject({ code: "configuration_error", attempts: 0 });
      expect(sent).toEqual([]);
    }
  });

  it("is named as the reason of its own error", async () => {
    const cause = new Error("odd");
    for (const wrap of [
      () => () => {
        throw cause;
      },
      () => () => Promise.reject(cause),
    ]) {
      const { moov } = open(undefined, plugin(wrap));
      expect(await failureOf(moov.ping())).toMatchObject({ code: "configuration_error", cause });
    }
  });

  it.each([undefined, null, {}, { status: "200", headers: {}, body: "" }, { status: 200, headers: {} }])(
    "is told of an answer that is none: %j",
    async (answer) => {
      const { moov } = open(() => answer as never);
      const error = await failureOf(moov.ping());
      expect(error.code).toBe("configuration_error");
      expect(error.message).toContain("stub");
    },
  );

  it("does not hold up a call that is aborted or out of time", async () => {
    const { moov } = open(() => new Promise<never>(() => {}));
    expect(await failureOf(moov.ping({ timeoutMs: 5 }))).toMatchObject({ limit: "timeoutMs" });
    expect(await failureOf(moov.ping({ deadlineMs: 5 }))).toMatchObject({ limit: "deadlineMs" });
    const deaf = open(
      undefined,
      plugin(() => () => new Promise<never>(() => {})),
    );
    const controller = new AbortController();
    const call = failureOf(deaf.moov.ping({ signal: controller.signal }));
    controller.abort("enough");
    expect(await call).toMatchObject({ code: "request_aborted_error", cause: "enough" });
  });

  it("cannot change a request for the others", async () => {
    const { moov, sent } = open(
      undefined,
      plugin((next) => (request, context) => {
        expect(() => Object.assign(request, { url: "x" })).toThrow(TypeError);
        expect(() => Object.assign(request.headers, { "x-odd": "x" })).toThrow(TypeError);
        return next({ ...request, headers: { ...request.headers, "x-tag": "a" } }, { ...context });
      }),
    );
    await moov.ping();
    expect(sent[0]?.headers).toMatchObject({ "x-tag": "a", authorization: "Bearer bearer-token-3c" });
  });
});

describe("security", () => {
  it("asks a function before each request, and tells what is wrong with its answer", async () => {
    let asked = 0;
    const fresh = open(undefined, { security: { accessToken: async () => `token-${++asked}` } });
    await fresh.moov.ping();
    await fresh.moov.ping();
    expect(fresh.sent.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
    for (const accessToken of [() => "", () => "bad\nsecret-7", () => Promise.resolve(7 as never)]) {
      const { moov, sent } = open(undefined, { security: { accessToken } });
      const error = await failureOf(moov.ping());
      expect(error.code).toBe("configuration_error");
      expect(shown(error)).not.toContain("secret-7");
      expect(sent).toEqual([]);
    }
    const cause = new Error("no vault");
    const { moov } = open(undefined, {
      security: {
        accessToken: () => {
          throw cause;
        },
      },
    });
    expect(await failureOf(moov.ping())).toMatchObject({ code: "configuration_error", cause });
  });

  it("keeps an API key out of a browser, unless told otherwise", () => {
    vi.stubGlobal("window", { document: {} });
    const security = { username: "public", password: "secret" };
    expect(() => open(undefined, { security })).toThrow("dangerouslyAllowBrowser");
    expect(() => open(undefined, { security, dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => open()).not.toThrow();
    vi.unstubAllGlobals();
  });
});

describe("a client", () => {
  it("waits for the calls under way, then closes what it was given, once", async () => {
    let finish: (answer: HttpResponse) => void = () => {};
    const order: string[] = [];
    const piece = (name: string) => ({ [Symbol.asyncDispose]: async () => void order.push(name) });
    const transport: Transport = {
      name: "slow",
      send: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
      ...piece("transport"),
    };
    const wrap: Plugin["wrap"] = (next) => next;
    const moov = createMoov({
      transport,
      security: { name: "security", wrap, ...piece("security") },
      plugins: [{ name: "plugin", wrap, ...piece("plugin") }],
    });
    const call = moov.ping();
    await vi.waitFor(() => expect(finish).toHaveLength(1));
    const closed = [moov[Symbol.asyncDispose](), moov[Symbol.asyncDispose]()];
    expect(await failureOf(moov.ping())).toMatchObject({ code: "configuration_error", attempts: 0 });
    expect(order).toEqual([]);
    finish(OK);
    await Promise.all([call, ...closed]);
    expect(order).toEqual(["security", "plugin", "transport"]);
  });

  it("calls an operation of the user's own", async () => {
    const any = <Value>() => ({
      "~standard": {
        version: 1 as const,
        vendor: "own",
        validate: (value: unknown) => ({ value: value as Value }),
      },
    });
    const getAccount: Operation<{ readonly id: string }, { readonly name: string }> = {
      id: "getAccount",
      method: "GET",
      path: ({ id }) => `/accounts/${encodeURIComponent(id)}`,
      input: any<{ readonly id: string }>(),
      output: any<{ readonly name: string }>(),
      errors: {},
      repeatable: () => "always",
    };
    const { transport, sent } = open(() => ({ ...OK, body: '{"name":"Ann"}' }));
    const client = createClient({ transport, security: { accessToken: "t" } });
    expect(await client.call(getAccount, { id: "a/b" })).toEqual({ name: "Ann" });
    expect(sent[0]).toMatchObject({ method: "GET", url: "https://api.moov.io/accounts/a%2Fb" });
    expect(sent[0]?.body).toBeUndefined();
  });

  it("tells what happened, in order, of calls that succeed and fail", async () => {
    const events: CallEvent[] = [];
    const { moov } = open(() => ({ ...OK, headers: { "x-request-id": "r1" } }), {
      onEvent: (event) => {
        events.push(event);
        throw new Error("a log that fails");
      },
    });
    await moov.ping();
    await failureOf(moov.authentication.revokeAccessToken({} as never));
    expect(events).toMatchObject([
      { type: "request", operation: "ping", call: 1, attempt: 1, method: "GET", transport: "stub" },
      { type: "response", operation: "ping", call: 1, attempt: 1, status: 200, requestId: "r1" },
      { type: "end", operation: "ping", call: 1, attempt: 1, ok: true, status: 200, requestId: "r1" },
      {
        type: "end",
        operation: "revokeAccessToken",
        call: 2,
        attempt: 0,
        ok: false,
        code: "request_validation_error",
      },
    ]);
    expect(events.filter(({ type }) => type === "end")).toHaveLength(2);
  });

  it("is not disturbed by a log that fails later", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const { moov } = open(undefined, { onEvent: () => Promise.reject(new Error("a log that fails")) });
    await moov.ping();
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("listens once to a signal that many calls share, and to none in the end", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const count = () => getEventListeners(signal, "abort").length;
    const { moov } = open(() => new Promise<never>(() => {}));
    const over = open().moov.ping({ signal });
    const calls = Array.from({ length: 50 }, () => failureOf(moov.ping({ signal })));
    await over;
    expect(count()).toBe(1);
    controller.abort("enough");
    for (const error of await Promise.all(calls))
      expect(error).toMatchObject({ code: "request_aborted_error", cause: "enough" });
    expect(count()).toBe(0);
  });

  it("tells of an attempt that was aborted before the call's end", async () => {
    const events: CallEvent[] = [];
    const { moov } = open(() => new Promise<never>(() => {}), { onEvent: (event) => events.push(event) });
    await failureOf(moov.ping({ deadlineMs: 5 }));
    expect(events.map(({ type }) => type)).toEqual(["request", "failure", "end"]);
  });

  it.each([
    null,
    1,
    { timeoutMs: "5" },
    { timeoutMs: -1 },
    { deadlineMs: Number.NaN },
    { signal: {} },
    { unknown: 1 },
  ])("refuses the call options %j", async (options) => {
    const { moov, sent } = open();
    expect(await failureOf(moov.ping(options as never))).toMatchObject({
      code: "configuration_error",
      attempts: 0,
    });
    expect(sent).toEqual([]);
  });
});

it("leaves no rejection unhandled, however late an outcome is asked for", () => {
  const code = `
    import { createMoov } from "@moovkit/core";
    const transport = { name: "down", send: () => Promise.reject(new Error("down")) };
    const moov = createMoov({ transport, security: { accessToken: "t" } });
    moov.ping();
    const late = moov.ping();
    const both = moov.ping();
    setTimeout(async () => {
      const { error } = await late.result();
      await both.catch(() => {});
      await both.result();
      console.log(error.code);
    }, 20);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: "packages/fetch",
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "connection_error\n", stderr: "" });
});

it("knows its errors", async () => {
  const { moov } = open(() => ({ ...OK, status: 500 }));
  await expect(moov.ping()).rejects.toBeInstanceOf(MoovError);
  await expect(moov.ping().withResponse()).rejects.toBeInstanceOf(MoovError);
  let ended = 0;
  await moov
    .ping()
    .finally(() => {
      ended += 1;
    })
    .catch(() => {});
  expect(ended).toBe(1);
});

describe("what nobody expects", () => {
  const REFRESH = { grantType: "refresh_token", refreshToken: "once-4c81" } as const;
  const broken = { status: 500, headers: {}, body: "" };
  const throwing = (thrown: (request: HttpRequest) => unknown): Transport => ({
    name: "throwing",
    send: (request) => Promise.reject(thrown(request)),
  });

  it("is a request that is no JSON: its secrets are found, and its error is the server's", async () => {
    const form: Plugin = {
      name: "form",
      wrap: (next) => (request, context) =>
        next({ ...request, body: new URLSearchParams({ refresh_token: "once-4c81" }).toString() }, context),
    };
    const { moov } = open(({ body }) => ({ ...broken, body: `no: ${body}` }), { plugins: [form] });
    const error = await failureOf(moov.authentication.createAccessToken(REFRESH));
    expect(error).toMatchObject({ code: "api_error", status: 500, body: "no: refresh_token=[redacted]" });
  });

  it.each<[string, (request: HttpRequest) => unknown]>([
    [
      "that is its own cause",
      ({ headers }) => {
        const error = new Error(`sent ${headers.authorization}`);
        return Object.assign(error, { cause: error });
      },
    ],
    ["that is frozen", () => Object.freeze(new ConnectionError("cannot be changed"))],
    [
      "that cannot be looked at",
      () =>
        new Proxy(new Error("no"), {
          get: () => {
            throw new Error("no");
          },
        }),
    ],
    [
      "with a field of its own",
      ({ headers }) => Object.assign(new ConnectionError("no"), { sent: headers.authorization }),
    ],
  ])("is an error %s", async (_, thrown) => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const { moov } = open(undefined, { transport: throwing(thrown) });
    const error = await failureOf(moov.ping());
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(error).toBeInstanceOf(MoovError);
    expect(shown(error)).not.toContain("bearer-token-3c");
  });

  it("is an answer nested more deeply than can be gone through", async () => {
    const body = "[".repeat(200_000) + "]".repeat(200_000);
    const { moov } = open(() => ({ ...broken, body }));
    expect(await failureOf(moov.ping())).toMatchObject({ code: "api_error", status: 500 });
  });

  it("is a header with the name of a method", async () => {
    const { moov } = open(() => ({ ...OK, headers: { shown: "x", constructor: "y" } }));
    const { response } = await moov.ping().withResponse();
    expect(shown(response)).toContain("1 character");
  });

  it.each([{ status: Number.NaN }, { headers: new Headers({ a: "b" }) }, { headers: { "retry-after": 5 } }])(
    "is a transport that gives back %j",
    async (wrong) => {
      const { moov } = open(() => ({ ...OK, ...wrong }) as never);
      expect(await failureOf(moov.ping())).toMatchObject({ code: "configuration_error" });
    },
  );

  it("is no operation: the call fails, and nothing is left of it", async () => {
    const client = createClient({ transport: { name: "none", send: async () => OK } });
    await expect(client.call(undefined as never, {})).rejects.toThrow(TypeError);
    await client[Symbol.asyncDispose]();
  });

  it("is a part that fails when it is disposed of: the others are disposed of all the same", async () => {
    const over: string[] = [];
    const part = (name: string, failure?: Error) => ({
      name,
      wrap: (next: Parameters<Plugin["wrap"]>[0]) => next,
      [Symbol.asyncDispose]: async () => {
        over.push(name);
        if (failure) throw failure;
      },
    });
    const transport = { send: async () => OK, ...part("transport") };
    const { moov } = open(undefined, { transport, plugins: [part("a", new Error("no")), part("b")] });
    const [first, second] = [moov[Symbol.asyncDispose](), moov[Symbol.asyncDispose]()];
    await expect(first).rejects.toThrow("no");
    await expect(second).rejects.toThrow("no");
    expect(over).toEqual(["a", "b", "transport"]);
  });
});
