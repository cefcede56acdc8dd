import { describe, expect, it } from "vitest";
import { type CallEvent, ConnectionError } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping, refresh } from "./operations.js";
import { print } from "./print.js";
import { ACCESS_TOKEN, createStubClient, OK } from "./stub-client.js";

/** Walking it would take longer than the time limit of the tests. */
const HUGE_ARRAY = Array.from({ length: 5_000_000 }, () => 0);

const TIME_LIMIT_MS = 5000;

describe("a secret that looks like escape sequences", () => {
  it.each([
    ["entities", `a${"&a;".repeat(200)}`, "&a;".repeat(26)],
    ["percent signs", `a${"%a".repeat(200)}`, "%a".repeat(5000)],
    ["backslashes", `a${"\\u".repeat(200)}`, "\\u".repeat(5000)],
    ["groups", "1f0c-22aa-33bb-44cc-55dd", "&22aa;&33bb;&44cc;".repeat(230)],
    ["digits and separators", `1${"-2".repeat(90)}`, "1-2-".repeat(24_000)],
    ["one character", "a".repeat(50_000), "a".repeat(49_999)],
    ["one character and another", `${"a".repeat(50_000)}b`, "a".repeat(199_000)],
    ["another and one character", `b${"a".repeat(50_000)}`, "a".repeat(199_000)],
  ])(
    "is searched for in linear time: %s",
    async (_, accessToken, body) => {
      const { client } = createStubClient(() => ({ ...OK, status: 400, body }), {
        security: { accessToken },
      });
      expect(await errorOf(ping(client))).toMatchObject({ status: 400 });
    },
    TIME_LIMIT_MS,
  );
});

describe("a long secret", () => {
  it.each([32_768, 1_048_576])("of %i characters does not delay events", async (length) => {
    const events: CallEvent[] = [];
    const accessToken = `${"x1".repeat(length / 2)}`;
    const { client } = createStubClient(() => ({ ...OK, headers: { "x-request-id": "req-1" } }), {
      security: { accessToken },
      onEvent: (event) => {
        events.push(event);
      },
    });
    await ping(client);
    expect(events.at(-1)).toMatchObject({ type: "end", ok: true, requestId: "req-1" });
  });

  it("is redacted, also if the server cuts it", async () => {
    const accessToken = `start${"x1y2".repeat(500)}`;
    const { client } = createStubClient(
      () => ({ ...OK, status: 400, body: `${accessToken}|${accessToken.slice(0, 1000)}|end` }),
      { security: { accessToken } },
    );
    expect(await errorOf(ping(client))).toMatchObject({ body: "[redacted]|[redacted]|end" });
  });
});

describe("what cannot be searched", () => {
  it("is omitted: a body that is too long", async () => {
    const { client } = createStubClient(() => ({ ...OK, status: 500, body: ACCESS_TOKEN.repeat(100_000) }));
    const error = await errorOf(ping(client));
    expect(error).toMatchObject({ status: 500, body: "[omitted: 1500000 characters]" });
    expect(print(error)).not.toContain(ACCESS_TOKEN);
  });

  it("is omitted: a body that is nested too deeply", async () => {
    const body = "[".repeat(50_000) + "]".repeat(50_000);
    const { client } = createStubClient(() => ({ ...OK, status: 422, body }));
    expect(await errorOf(ping(client))).toMatchObject({ status: 422, fields: {} });
  });

  const ATTACHMENTS: readonly (readonly [string, () => object])[] = [
    ["a buffer", () => Buffer.alloc(10_000_000, ACCESS_TOKEN)],
    ["a huge array", () => HUGE_ARRAY],
    ["a huge map", () => new Map(HUGE_ARRAY.slice(0, 100_000).map((_, index) => [index, ACCESS_TOKEN]))],
    [
      "an endless iterable",
      () => ({
        *[Symbol.iterator]() {
          for (;;) yield ACCESS_TOKEN;
        },
      }),
    ],
    ["an instance of a class", () => new Headers({ authorization: ACCESS_TOKEN })],
    ["a function", () => () => ACCESS_TOKEN],
    ["a getter", () => Object.defineProperty({}, "secret", { enumerable: true, get: () => ACCESS_TOKEN })],
    ["a `toJSON` method", () => ({ toJSON: () => ACCESS_TOKEN })],
    [
      "many objects",
      () => {
        let chain: object = { secret: ACCESS_TOKEN };
        for (let length = 0; length < 100_000; length += 1) chain = { chain };
        return chain;
      },
    ],
    [
      "an object that cannot be read",
      () =>
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error("unreadable");
            },
          },
        ),
    ],
  ];

  it.each(ATTACHMENTS)(
    "is omitted from an error of a transport: %s",
    async (_, createAttachment) => {
      const attachment = createAttachment();
      for (const createError of [Error, ConnectionError]) {
        const thrown = Object.assign(new createError("failed"), { attachment, port: 443 });
        const { client } = createStubClient(() => Promise.reject(thrown));
        const error = await errorOf(ping(client));
        const carrier = createError === Error ? error.cause : error;
        expect(carrier).toMatchObject({ message: "failed", port: 443 });
        expect((carrier as { attachment?: unknown }).attachment).toMatch(/^\[(omitted: .*|redacted)\]$/);
        expect(print(error)).not.toContain(ACCESS_TOKEN);
      }
    },
    TIME_LIMIT_MS,
  );

  it("is omitted if a request is too large to find its secrets", async () => {
    const refreshToken = "refresh-token-91ac";
    const scope = "x".repeat(3_000_000);
    const { client } = createStubClient(() => ({ ...OK, status: 400, body: `refused ${refreshToken}` }));
    const error = await errorOf(refresh(client, { refreshToken, scope }));
    expect(error).toMatchObject({ code: "generic_error", status: 400 });
    expect(print(error) + (error as { body?: string }).body).not.toContain(refreshToken);
  });
});

describe("a short secret", () => {
  it("is not searched for, because it would match ordinary words", async () => {
    const { client } = createStubClient(
      () => ({ ...OK, status: 400, body: '{"error":"the token is invalid"}' }),
      {
        security: { accessToken: "t" },
      },
    );
    expect((await errorOf(ping(client))).message).toContain("the token is invalid");
  });
});
