import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { ConfigurationError, MoovError } from "@moovkit/core";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  signWebhook,
  type VerifyWebhookOptions,
  verifyWebhook,
  WebhookVerificationError,
} from "../src/index.js";
import { EVENT, SECRET, SIGNED_AT, sign, VECTOR } from "./deliveries.js";

const body = JSON.stringify(EVENT);

const HEADERS = {
  "x-timestamp": VECTOR.timestamp,
  "x-nonce": VECTOR.nonce,
  "x-webhook-id": VECTOR.webhookID,
  "x-signature": VECTOR.signature,
};

const verify = (options: Partial<VerifyWebhookOptions> = {}) =>
  verifyWebhook({ headers: HEADERS, body, secret: SECRET, now: () => SIGNED_AT, ...options });

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof WebhookVerificationError ? error.code : `no WebhookVerificationError: ${error}`;
};

describe("the published vector", () => {
  it("is accepted", async () => {
    await expect(verify()).resolves.toEqual(EVENT);
  });

  it("is what `signWebhook` returns", async () => {
    await expect(signWebhook(VECTOR)).resolves.toEqual(HEADERS);
  });
});

describe("signWebhook", () => {
  const text = fc.string({ unit: "binary", minLength: 1 });

  it("computes the HMAC-SHA512 that Node computes", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (secret, timestamp, nonce, webhookID) => {
        const expected = createHmac("sha512", secret)
          .update(`${timestamp}|${nonce}|${webhookID}`)
          .digest("hex");
        const headers = await signWebhook({ secret, timestamp, nonce, webhookID });
        expect(headers["x-signature"]).toBe(expected);
      }),
    );
  });
});

describe("a changed delivery", () => {
  /** Replaces one character of a text with another one. */
  const changed = (original: string, characters: string) =>
    fc
      .tuple(fc.nat(original.length - 1), fc.constantFrom(...characters))
      .map(([index, character]) => original.slice(0, index) + character + original.slice(index + 1))
      .filter((text) => text !== original);

  it.each([
    ["x-nonce", "0123456789abcdefXYZ-_|"],
    ["x-webhook-id", "0123456789abcdef-|"],
    ["x-signature", "0123456789abcdefABCDEF g"],
  ] as const)("is rejected when one character of %s differs", async (name, characters) => {
    await fc.assert(
      fc.asyncProperty(changed(HEADERS[name], characters), async (value) => {
        expect(await codeOf(verify({ headers: { ...HEADERS, [name]: value } }))).toBe(
          "webhook_signature_mismatch",
        );
      }),
    );
  });

  it("is rejected when one character of x-timestamp differs", async () => {
    await fc.assert(
      fc.asyncProperty(changed(VECTOR.timestamp, "0123456789TZtz:-.+"), async (value) => {
        const code = await codeOf(
          verify({
            headers: { ...HEADERS, "x-timestamp": value },
            toleranceSeconds: Number.POSITIVE_INFINITY,
          }),
        );
        expect(["webhook_signature_mismatch", "webhook_invalid_timestamp"]).toContain(code);
      }),
    );
  });

  it("is rejected when one character of the secret differs", async () => {
    await fc.assert(
      fc.asyncProperty(changed(SECRET, "abcdefgXYZ-_ "), async (secret) => {
        expect(await codeOf(verify({ secret }))).toBe("webhook_signature_mismatch");
      }),
    );
  });

  it.each([
    ["one digit is missing", VECTOR.signature.slice(1)],
    ["a byte is missing", VECTOR.signature.slice(2)],
    ["a byte is added", `${VECTOR.signature}00`],
    ["the digits are in upper case", VECTOR.signature.toUpperCase()],
    ["it is in base64", Buffer.from(VECTOR.signature, "hex").toString("base64")],
    ["it has a prefix", `sha512=${VECTOR.signature}`],
  ])("is rejected when the signature is another: %s", async (_, signature) => {
    expect(await codeOf(verify({ headers: { ...HEADERS, "x-signature": signature } }))).toBe(
      "webhook_signature_mismatch",
    );
  });

  // Moov signs only the headers, so nothing can detect this.
  it("is accepted when only the body differs, because Moov does not sign it", async () => {
    const forgery = { ...EVENT, data: { ...EVENT.data, status: "completed" } };
    await expect(verify({ body: JSON.stringify(forgery) })).resolves.toEqual(forgery);
  });
});

describe("headers", () => {
  const NAMES = Object.keys(HEADERS) as (keyof typeof HEADERS)[];

  it("can be those of the Fetch API", async () => {
    await expect(verify({ headers: new Headers(HEADERS) })).resolves.toEqual(EVENT);
  });

  it("can be a map, or have names in any letter case", async () => {
    await expect(verify({ headers: new Map(Object.entries(HEADERS)) })).resolves.toEqual(EVENT);
    const upperCase = Object.fromEntries(
      Object.entries(HEADERS).map(([name, value]) => [name.toUpperCase(), value]),
    );
    await expect(verify({ headers: { ...upperCase, Host: "shop.example" } })).resolves.toEqual(EVENT);
  });

  it("can be lists with one value", async () => {
    const lists = Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name, [value]]));
    await expect(
      verify({ headers: { ...lists, "set-cookie": ["a", "b"], host: undefined } }),
    ).resolves.toEqual(EVENT);
  });

  it("can be those of a server of Node", async () => {
    const received: IncomingHttpHeaders[] = [];
    const server = createServer(({ headers }, response) => {
      received.push(headers);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await fetch(url, { headers: HEADERS });
    await fetch(url, { headers: [...Object.entries(HEADERS), ["X-Nonce", "another"]] });
    server.closeAllConnections();
    server.close();

    const [headers = {}, repeatedHeaders = {}] = received;
    await expect(verify({ headers })).resolves.toEqual(EVENT);
    expect(await codeOf(verify({ headers: repeatedHeaders }))).toBe("webhook_duplicate_header");
  });

  it.each(NAMES)("are rejected without %s", async (name) => {
    for (const value of [undefined, "", []])
      expect(await codeOf(verify({ headers: { ...HEADERS, [name]: value } }))).toBe("webhook_missing_header");
  });

  it.each(NAMES)("are rejected if %s is repeated", async (name) => {
    const value = HEADERS[name];
    const joined = new Headers(HEADERS);
    joined.append(name, value);
    for (const headers of [
      joined,
      { ...HEADERS, [name]: [value, value] },
      { ...HEADERS, [name.toUpperCase()]: value },
    ])
      expect(await codeOf(verify({ headers }))).toBe("webhook_duplicate_header");
  });
});

describe("the timestamp", () => {
  it.each([
    "2024-04-26T21:20:55.1Z",
    "2024-04-26T21:20:55.168497001Z",
    "2024-04-26t21:20:55z",
    "2024-04-26T23:20:55+02:00",
    "2024-04-26T18:50:55.5-02:30",
  ])("can be %s", async (timestamp) => {
    const headers = await sign({ timestamp });
    await expect(verify({ headers, toleranceSeconds: 1 })).resolves.toEqual(EVENT);
  });

  it.each([
    "1714166455",
    "2024-04-26",
    "2024-04-26 21:20:55Z",
    "2024-04-26T21:20:55",
    "2024-13-26T21:20:55Z",
    "now",
  ])("must not be %s", async (timestamp) => {
    const headers = await sign({ timestamp });
    expect(await codeOf(verify({ headers, toleranceSeconds: Number.POSITIVE_INFINITY }))).toBe(
      "webhook_invalid_timestamp",
    );
  });

  const verifyAfter = (seconds: number, toleranceSeconds?: number) =>
    verify({ now: () => SIGNED_AT + seconds * 1000, toleranceSeconds });

  it("can be 300 seconds old, and no older", async () => {
    await expect(verifyAfter(300)).resolves.toEqual(EVENT);
    expect(await codeOf(verifyAfter(300.001))).toBe("webhook_timestamp_too_old");
  });

  it("can be 300 seconds in the future, and no further", async () => {
    await expect(verifyAfter(-300)).resolves.toEqual(EVENT);
    expect(await codeOf(verifyAfter(-300.001))).toBe("webhook_timestamp_in_future");
  });

  it("is never reported to be within the tolerance", async () => {
    await expect(verifyAfter(300.001)).rejects.toThrow("signed 301 seconds ago");
    await expect(verifyAfter(-300.001)).rejects.toThrow("signed 301 seconds in the future");
  });

  it("has the tolerance that is set", async () => {
    await expect(verifyAfter(0, 0)).resolves.toEqual(EVENT);
    expect(await codeOf(verifyAfter(0.001, 0))).toBe("webhook_timestamp_too_old");
    await expect(verifyAfter(86_400, 86_400)).resolves.toEqual(EVENT);
    await expect(verifyAfter(1e9, Number.POSITIVE_INFINITY)).resolves.toEqual(EVENT);
    await expect(verifyAfter(-1e9, Number.POSITIVE_INFINITY)).resolves.toEqual(EVENT);
  });

  it("is compared with the clock of the machine by default", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: SIGNED_AT });
    onTestFinished(() => void vi.useRealTimers());
    await expect(verify({ now: undefined })).resolves.toEqual(EVENT);
    vi.setSystemTime(SIGNED_AT + 300_001);
    expect(await codeOf(verify({ now: undefined }))).toBe("webhook_timestamp_too_old");
  });

  it.each([300, Number.POSITIVE_INFINITY])(
    "is not accepted without a time, with a tolerance of %d seconds",
    async (toleranceSeconds) => {
      const error = await verify({ now: () => Number.NaN, toleranceSeconds }).catch(
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(`${error}`).toContain("`now` must return");
    },
  );
});

describe("the body", () => {
  it("can be bytes", async () => {
    await expect(verify({ body: Buffer.from(body) })).resolves.toEqual(EVENT);
    await expect(verify({ body: new TextEncoder().encode(body) })).resolves.toEqual(EVENT);
    await expect(verify({ body: new TextEncoder().encode(body).buffer })).resolves.toEqual(EVENT);
  });

  it.each([
    ["nothing", ""],
    ["text", "hello"],
    ["a part of an event", body.slice(0, -1)],
    ["an event that is not UTF-8", Buffer.from(JSON.stringify({ ...EVENT, type: "caf\u00e9" }), "latin1")],
    ["null", "null"],
    ["a list", "[]"],
    ["an event without an ID", JSON.stringify({ ...EVENT, eventID: undefined })],
    ["an event with an empty ID", JSON.stringify({ ...EVENT, eventID: "" })],
    ["an event with an endless ID", JSON.stringify({ ...EVENT, eventID: "x".repeat(256) })],
    [
      "an event with `eventType` instead of `type`",
      JSON.stringify({ ...EVENT, type: undefined, eventType: "x" }),
    ],
    ["an event without data", JSON.stringify({ ...EVENT, data: null })],
    ["an event without a time", JSON.stringify({ ...EVENT, createdOn: undefined })],
  ])("is rejected if it is %s", async (_, invalidBody) => {
    expect(await codeOf(verify({ body: invalidBody }))).toBe("webhook_invalid_body");
  });

  it("names the fields that are missing", async () => {
    await expect(verify({ body: "{}" })).rejects.toThrow("`eventID` is required; `type` is required");
  });

  it("keeps types, fields and values that Moov has added", async () => {
    for (const event of [
      { ...EVENT, type: "planet.discovered", data: { planetID: "p1" }, planet: true },
      { ...EVENT, data: { ...EVENT.data, status: "source.teleported", speed: 3 } },
      { ...EVENT, data: { transferID: "t1" } },
    ])
      await expect(verify({ body: JSON.stringify(event) })).resolves.toEqual(event);
  });
});

describe("several secrets", () => {
  it("are all tried", async () => {
    await expect(verify({ secret: ["another secret", SECRET] })).resolves.toEqual(EVENT);
    await expect(verify({ secret: [SECRET, "another secret"] })).resolves.toEqual(EVENT);
    expect(await codeOf(verify({ secret: ["another secret", "a third one"] }))).toBe(
      "webhook_signature_mismatch",
    );
  });
});

describe("options", () => {
  it.each([
    ["secret", undefined, "check that the variable is set"],
    ["secret", "", "check that the variable is set"],
    ["secret", [], "check that the variable is set"],
    ["secret", [SECRET, ""], "check that the variable is set"],
    ["secret", [SECRET, undefined], "check that the variable is set"],
    ["toleranceSeconds", -1, "must be a number of seconds"],
    ["toleranceSeconds", Number.NaN, "must be a number of seconds"],
    ["toleranceSeconds", "300", "must be a number of seconds"],
    ["headers", undefined, "must be the headers of the request"],
    ["headers", "x-nonce: a", "must be the headers of the request"],
    ["body", undefined, "must be the body of the request as text or bytes"],
    ["body", EVENT, "must be the body of the request as text or bytes"],
    ["now", 1, "must be a function"],
    ["tolerance", 300, "unknown option"],
  ])("rejects `%s` that is %j", async (name, value, message) => {
    const error = await verify({ [name]: value }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain(`\`${name}\``);
    expect((error as Error).message).toContain(message);
  });
});

describe("errors", () => {
  const failures: readonly Partial<VerifyWebhookOptions>[] = [
    { headers: {} },
    { headers: { ...HEADERS, "x-timestamp": "now" } },
    { headers: { ...HEADERS, "x-signature": [VECTOR.signature, VECTOR.signature] } },
    { secret: "another-webhook-secret" },
    { now: () => SIGNED_AT + 1e6 },
    { now: () => SIGNED_AT - 1e6 },
    { body: `{"password":"hunter2"` },
    { body: `{"eventID":1,"type":"hunter2"}` },
    { secret: [SECRET, ""] },
  ];

  it.each(failures)("contain no secret, signature or body: %j", async (failure) => {
    const error = await verify(failure).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MoovError);
    const printed =
      inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }) + JSON.stringify(error);
    for (const hidden of [SECRET, "another-webhook-secret", VECTOR.signature, VECTOR.nonce, "hunter2"])
      expect(printed).not.toContain(hidden);
  });

  it("have a code that `help` refers to", async () => {
    const error = await verify({ headers: {} }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "WebhookVerificationError",
      code: "webhook_missing_header",
      help: expect.stringMatching(/^https:.*\/troubleshooting#webhook_missing_header$/),
      processed: "no",
    });
  });
});
