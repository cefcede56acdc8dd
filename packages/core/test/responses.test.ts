import { openEnum, openObject, openUnion } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type CallEvent, defineOperation, type HttpResponse } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { createLoopbackClient } from "./loopback-client.js";
import { respondWith } from "./loopback-server.js";
import { ping, refresh, transfer } from "./operations.js";
import { createStubClient, json, OK } from "./stub-client.js";

const Wallet = openObject({
  walletID: z.string(),
  status: openEnum(["active", "closed"]),
  owner: z.optional(
    openUnion("kind", [
      openObject({ kind: z.literal("person"), name: z.string() }),
      openObject({ kind: z.literal("business"), legalName: z.string() }),
    ]),
  ),
});

const getWallet = defineOperation({ id: "getWallet", method: "GET", path: "/wallet", output: Wallet });

/** Calls `getWallet` with a response, and returns the result and the events. */
const readWallet = async (response: HttpResponse) => {
  const events: CallEvent[] = [];
  const { client } = createStubClient(() => response, {
    onEvent: (event) => {
      events.push(event);
    },
  });
  const { data, response: info } = await getWallet(client).withResponse();
  return { data, issues: info.issues, mismatches: events.filter(({ type }) => type === "mismatch") };
};

describe("a lenient response", () => {
  it.each([
    ["an unknown enum value", { walletID: "w", status: "frozen" }],
    ["an unknown field", { walletID: "w", status: "active", more: { a: 1 } }],
    ["an unknown variant", { walletID: "w", status: "active", owner: { kind: "robot", serial: 7 } }],
  ])("may have %s", async (_, body) => {
    expect(await readWallet(json(body))).toEqual({ data: body, issues: [], mismatches: [] });
  });

  it.each([
    ["a missing field", { status: "active" }, [{ path: ["walletID"], message: "is required" }]],
    [
      "a field of another type",
      { walletID: 7, status: "active" },
      [{ path: ["walletID"], message: "must be a string" }],
    ],
    [
      "a wrong field in a documented variant",
      { walletID: "w", status: "active", owner: { kind: "person", name: 7 } },
      [{ path: ["owner", "name"], message: "must be a string" }],
    ],
    ["no object at all", [1], [{ path: [], message: "must be an object" }]],
  ])("with %s is returned as it is, and reported", async (_, body, issues) => {
    const result = await readWallet(json(body));
    expect(result).toMatchObject({ data: body, issues });
    expect(result.mismatches).toMatchObject([{ operation: "getWallet", status: 200, attempt: 1, issues }]);
  });

  it("with a status that is not documented is returned as it is, and reported", async () => {
    const { client } = createStubClient(() => json({ transferID: "t", status: "pending" }, 202));
    const { data, response } = await transfer(client, { accountID: "a", amount: 1 }).withResponse();
    expect(data).toEqual({ transferID: "t", status: "pending" });
    expect(response).toMatchObject({ status: 202, issues: [{ path: [] }] });
  });

  it.each(["<html>", '{"walletID":', ""])("must not be %j", async (body) => {
    const { client } = createStubClient(() => ({ ...OK, body }));
    expect(await errorOf(getWallet(client))).toMatchObject({
      code: "response_validation_error",
      status: 200,
      processed: "yes",
    });
  });

  it("is not decoded if it differs from the schema", async () => {
    const getName = defineOperation({
      id: "getName",
      method: "GET",
      path: "/name",
      output: z.object({ name: z.string() }),
      decode: ({ name }) => name.toUpperCase(),
    });
    const { client } = createStubClient(() => json({ name: "ann" }));
    expect(await getName(client)).toBe("ANN");
    expect(await getName(createStubClient(() => json({ name: 7 })).client)).toEqual({ name: 7 });
  });
});

describe("a strict response", () => {
  it.each([
    ["{}", { path: ["accessToken"], message: "is required" }],
    ['{"accessToken":7}', { path: ["accessToken"], message: "must be a string" }],
    ["<html>", { path: [], message: "is not JSON" }],
  ])("must not be %s", async (body, issue) => {
    const { client } = createStubClient(() => ({ ...OK, headers: { "x-request-id": "req-1" }, body }));
    const error = await errorOf(refresh(client, { refreshToken: "refresh-token" }));
    expect(error).toMatchObject({
      code: "response_validation_error",
      processed: "yes",
      requestId: "req-1",
      issues: [issue],
    });
  });
});

describe("an operation without `output`", () => {
  it.each(["", "{}", "<html>"])("ignores the body %j", async (body) => {
    const deleteThing = defineOperation({ id: "deleteThing", method: "DELETE", path: "/thing" });
    const { client } = createStubClient(() => ({ ...OK, status: 204, body }));
    expect(await deleteThing(client).result()).toEqual({ ok: true, data: undefined });
  });
});

describe("`output` by status", () => {
  const create = defineOperation({
    id: "create",
    method: "POST",
    path: "/things",
    output: {
      200: z.object({ thing: z.string() }),
      202: z.object({ job: z.string() }),
    },
  });

  it.each([
    [200, { thing: "t" }],
    [202, { job: "j" }],
  ])("reads status %i with its own schema", async (status, body) => {
    const { client } = createStubClient(() => json(body, status));
    const { data, response } = await create(client).withResponse();
    expect([data, response.status, response.issues]).toEqual([body, status, []]);
  });

  it("makes a 409 with the original a success", async () => {
    const original = { transferID: "t", status: "pending" };
    const { client } = createStubClient(() => json(original, 409));
    const { data, response } = await transfer(client, { accountID: "a", amount: 1 }).withResponse();
    expect([data, response.status]).toEqual([original, 409]);
  });

  it("returns a 409 whose original differs from the schema", async () => {
    const { client } = createStubClient(() => json({ transferID: "t", status: 7 }, 409));
    const { response } = await transfer(client, { accountID: "a", amount: 1 }).withResponse();
    expect(response).toMatchObject({ status: 409, issues: [{ path: ["status"] }] });
  });

  it.each([
    '{"error":"duplicate"}',
    '{"message":"duplicate"}',
    '{"code":"duplicate","reason":"the key was used"}',
    '{"idempotencyKey":"was used with another body"}',
    '{"transfer":{"transferID":"t","status":"pending"}}',
    '{"status":409}',
    '["duplicate"]',
    "{}",
    "",
    "<html>",
    '"text"',
    "null",
  ])("rejects a 409 with the body %s", async (body) => {
    const { client } = createStubClient(() => ({ ...OK, status: 409, body }));
    const error = await errorOf(transfer(client, { accountID: "a", amount: 1 }));
    expect(error).toMatchObject({ code: "conflict_error", status: 409, processed: "maybe", body });
  });

  it("rejects a 409 that looks like an error, even if all fields of the schema are optional", async () => {
    const createRefund = defineOperation({
      id: "createRefund",
      method: "POST",
      path: "/refunds",
      output: { 200: openObject({}), 409: openObject({ refundID: z.optional(z.string()) }) },
    });
    const bodies = [
      { error: "duplicate" },
      { error: { code: "duplicate" } },
      { errors: ["duplicate"] },
      { message: "duplicate" },
      { type: "about:blank", title: "Conflict", status: 409 },
    ];
    for (const body of bodies) {
      const { client } = createStubClient(() => json(body, 409));
      expect(await errorOf(createRefund(client))).toMatchObject({ code: "conflict_error" });
    }
  });
});

describe("a binary response", () => {
  const getFile = defineOperation({ id: "getFile", method: "GET", path: "/file", responseType: "bytes" });
  const bytes = new Uint8Array([0, 255, 13, 10, 195, 40]);

  it("has the bytes and the content type", async () => {
    const { client, server } = await createLoopbackClient((_, response) => {
      response.writeHead(200, { "content-type": "application/pdf" }).end(bytes);
    });
    expect(await getFile(client)).toEqual({ bytes, contentType: "application/pdf" });
    expect(server.requests[0]?.headers.accept).toBe("*/*");
  });

  it("that is an error has the error's text", async () => {
    const { client } = await createLoopbackClient(respondWith(404, '{"error":"no such file"}'));
    const error = await errorOf(getFile(client));
    expect(error).toMatchObject({ code: "not_found_error", body: '{"error":"no such file"}' });
    expect(error.message).toContain("no such file");
  });
});

describe("any response", () => {
  it("becomes data or a typed error", async () => {
    const text = fc.oneof(fc.string(), fc.json());
    const headers = fc.dictionary(
      fc.constantFrom("date", "retry-after", "retry-after-ms", "x-request-id", "location"),
      text,
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 599 }), text, headers, async (status, body, received) => {
        const { client } = createStubClient(() => ({ status, headers: received, body }));
        const token = await refresh(client, { refreshToken: "refresh-token" }).result();
        if (token.ok) expect(token.data.accessToken).toBeTypeOf("string");
        else expect(token.error.code).toMatch(/_error$/);
        const moved = await transfer(client, { accountID: "a", amount: 1 }).result();
        if (moved.ok) expect([2, 4]).toContain(Math.floor(status / 100));
        else
          expect(moved.error.processed).toBe(
            status < 300 ? "yes" : status < 400 || status >= 500 ? "maybe" : "no",
          );
      }),
    );
  });

  it("may have a header named like a property of objects", async () => {
    const { client } = createStubClient(() => ({ ...OK, headers: { constructor: "x" } }));
    const { response } = await ping(client).withResponse();
    expect(response.headers.constructor).toBe("x");
  });
});

describe("`decode`", () => {
  it("knows when the response was received, by the clock of the client", async () => {
    const getAge = defineOperation({
      id: "getAge",
      method: "GET",
      path: "/age",
      output: z.object({ createdAt: z.number() }),
      decode: ({ createdAt }, { receivedAt }) => receivedAt - createdAt,
    });
    const { client } = createStubClient(() => json({ createdAt: 5 }), { now: () => 12 });
    expect(await getAge(client)).toBe(7);
  });

  it("that throws is a configuration error with the cause, and the request was processed", async () => {
    const cause = new Error("cannot be decoded");
    const broken = defineOperation({
      id: "broken",
      method: "GET",
      path: "/",
      output: z.looseObject({}),
      decode: () => {
        throw cause;
      },
    });
    expect(await errorOf(broken(createStubClient().client))).toMatchObject({
      code: "configuration_error",
      cause,
      processed: "yes",
    });
  });
});

describe("a schema of another library", () => {
  it("is used through Standard Schema", async () => {
    const text = (field: string) => ({
      "~standard": {
        version: 1 as const,
        vendor: "test",
        validate: (value: unknown) =>
          typeof (value as Record<string, unknown>)[field] === "string"
            ? { value: value as { readonly name: string } }
            : { issues: [{ path: [{ key: field }], message: "is not text" }] },
      },
    });
    const echo = defineOperation({
      id: "echo",
      method: "POST",
      path: "/echo",
      input: text("name"),
      output: text("name"),
    });
    const { client, requests } = createStubClient(({ body = "" }) => ({ ...OK, body: String(body) }));
    expect(await echo(client, { name: "Ann" })).toEqual({ name: "Ann" });
    expect(await errorOf(echo(client, { name: 7 as never }))).toMatchObject({
      issues: [{ path: ["name"], message: "is not text" }],
    });
    expect(requests).toHaveLength(1);
  });
});
