import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { defineOperation, type HttpRequest, type Operation, type Plugin } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { createLoopbackClient } from "./loopback-client.js";
import { transfer } from "./operations.js";
import { plainRetry } from "./plain-retry.js";
import { createStubClient, OK } from "./stub-client.js";

const anyInput = z.looseObject({});

/** Declares an operation, calls it, and returns the request. */
const encode = async (
  declaration: Partial<Operation>,
  input: Readonly<Record<string, unknown>>,
): Promise<HttpRequest> => {
  const { client, requests } = createStubClient(undefined, { createIdempotencyKey: () => "generated-key" });
  const operation = { id: "test", method: "POST", path: "/things", input: anyInput, ...declaration } as const;
  await client.call<unknown, unknown, never>(operation as Operation<unknown, unknown, never>, input);
  const [request] = requests;
  if (!request) throw new Error("No request was sent.");
  return request;
};

const isSegment = (text: string) => !/^\.{0,2}$/.test(text);

describe("a path parameter", () => {
  it("is percent-encoded, so that the server reads the same value", async () => {
    const id = fc
      .oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary-ascii" }))
      .filter(isSegment);
    await fc.assert(
      fc.asyncProperty(id, id, async (a, b) => {
        const { url } = await encode({ method: "GET", path: "/as/{a}/bs/{b}" }, { a, b });
        const { pathname, search } = new URL(url);
        const [, as, first = "", bs, second = "", ...more] = pathname.split("/");
        expect([as, decodeURIComponent(first), bs, decodeURIComponent(second)]).toEqual(["as", a, "bs", b]);
        expect([more, search]).toEqual([[], ""]);
      }),
    );
  });

  it.each(["", ".", "..", "\ud800", undefined, null, {}])("must not be %j", async (accountID) => {
    const { client, requests } = createStubClient();
    const getAccount = defineOperation({
      id: "getAccount",
      method: "GET",
      path: "/accounts/{accountID}",
      input: z.object({ accountID: z.any() as unknown as z.ZodMiniString }),
    });
    expect(await errorOf(getAccount(client, { accountID: accountID as string }))).toMatchObject({
      code: "request_validation_error",
      processed: "no",
      issues: [{ path: ["accountID"] }],
    });
    expect(requests).toEqual([]);
  });
});

describe("the fields that are not in the path", () => {
  const input = { a: "x y", list: [1, "b,c", true], none: undefined };

  it.each(["GET", "DELETE"] as const)("become the query of %s", async (method) => {
    const { url, body, headers } = await encode({ method }, input);
    expect(url).toBe("https://api.moov.io/things?a=x%20y&list=1,b%2Cc,true");
    expect(body).toBeUndefined();
    expect(headers).not.toHaveProperty("content-type");
  });

  it.each(["POST", "PUT", "PATCH"] as const)("become the JSON body of %s", async (method) => {
    const { url, body, headers } = await encode({ method }, { ...input, removed: null });
    expect(url).toBe("https://api.moov.io/things");
    expect(JSON.parse(String(body))).toEqual({ a: "x y", list: [1, "b,c", true], removed: null });
    expect(headers["content-type"]).toBe("application/json");
  });

  it("can be the query of any method with `encoding`", async () => {
    const { url, body } = await encode({ encoding: "query" }, { a: 1 });
    expect([url, body]).toEqual(["https://api.moov.io/things?a=1", undefined]);
  });

  it("can be in the query with any characters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (value) => {
        const { url } = await encode({ method: "GET" }, { value });
        expect(new URL(url).searchParams.get("value")).toBe(value.replace(/\p{Surrogate}/gu, "\ufffd"));
      }),
    );
  });
});

describe("a header parameter", () => {
  it("is sent as a header only", async () => {
    const { headers, body } = await encode(
      { headers: { waitFor: "x-wait-for", unused: "x-unused" } },
      { waitFor: "rail-response", a: 1 },
    );
    expect(headers["x-wait-for"]).toBe("rail-response");
    expect(headers).not.toHaveProperty("x-unused");
    expect(body).toBe('{"a":1}');
  });

  it.each(["line\nbreak", "snow \u2603", "\u0000"])("must not be %j", async (waitFor) => {
    const { client, requests } = createStubClient();
    const getThing = defineOperation({
      id: "getThing",
      method: "GET",
      path: "/thing",
      input: z.object({ waitFor: z.string() }),
      headers: { waitFor: "x-wait-for" },
    });
    expect(await errorOf(getThing(client, { waitFor }))).toMatchObject({
      code: "request_validation_error",
      issues: [{ path: ["waitFor"] }],
    });
    expect(requests).toEqual([]);
  });
});

describe("a body", () => {
  it.each([
    ["bytes", new Uint8Array([1, 2, 3])],
    ["a buffer", new Uint8Array([1, 2, 3]).buffer],
    ["a view of a buffer", new DataView(new Uint8Array([0, 1, 2, 3, 4]).buffer, 1, 3)],
    ["a blob", new Blob([new Uint8Array([1, 2, 3])])],
  ])("can be %s", async (_, file) => {
    const { headers, body } = await encode({ encoding: "bytes" }, { file });
    expect(body).toEqual(new Uint8Array([1, 2, 3]));
    expect(headers["content-type"]).toBe("application/octet-stream");
  });

  it("of bytes is copied, so that it cannot change between two attempts", async () => {
    const file = new Uint8Array([1, 2, 3]);
    const { body } = await encode({ encoding: "bytes" }, { file });
    file[0] = 9;
    expect(body).toEqual(new Uint8Array([1, 2, 3]));
  });

  it("can be a form, with files, objects and texts as parts", async () => {
    const { headers, body } = await encode(
      { encoding: "multipart" },
      {
        name: "Ann",
        count: 2,
        none: undefined,
        metadata: { a: 1 },
        file: new File(["content"], "a.txt"),
        pages: [new Blob(["1"]), new Uint8Array([50])],
      },
    );
    const form = body as FormData;
    expect(headers).not.toHaveProperty("content-type");
    expect([...form.keys()]).toEqual(["name", "count", "metadata", "file", "pages", "pages"]);
    expect([form.get("name"), form.get("count"), form.get("metadata")]).toEqual(["Ann", "2", '{"a":1}']);
    expect((form.get("file") as File).name).toBe("a.txt");
    const pages = await Promise.all(form.getAll("pages").map((page) => (page as Blob).text()));
    expect(pages).toEqual(["1", "2"]);
  });

  it.each([
    ["json", { a: 1 }],
    ["multipart", { file: new Blob(["content"]) }],
    ["bytes", { file: new TextEncoder().encode("content") }],
  ] as const)("that is %s can be sent again", async (encoding, input) => {
    const { client, server } = await createLoopbackClient((_, response) => response.writeHead(500).end(), {
      plugins: [plainRetry()],
    });
    const upload = defineOperation({ id: "upload", method: "POST", path: "/", input: anyInput, encoding });
    await errorOf(upload(client, input));
    const bodies = server.requests.map(({ body }) => body.replace(/formdata-[\w-]+/g, "boundary"));
    expect(bodies).toHaveLength(3);
    expect(bodies[0]).toMatch(encoding === "json" ? '{"a":1}' : "content");
    expect(new Set(bodies).size).toBe(1);
  });
});

describe("`encode`", () => {
  const rename = defineOperation({
    id: "rename",
    method: "PATCH",
    path: "/accounts/{accountID}",
    input: z.object({ accountID: z.string(), newName: z.string(), trace: z.string() }),
    headers: { trace: "x-trace" },
    encode: ({ newName }) => ({
      query: { dryRun: true, none: undefined },
      headers: { "x-name": newName },
      body: { new_name: newName },
    }),
  });

  it("replaces the query and the body, and adds headers", async () => {
    const { client, requests } = createStubClient();
    await rename(client, { accountID: "a/b", newName: "Ann", trace: "t" });
    expect(requests).toMatchObject([
      {
        method: "PATCH",
        url: "https://api.moov.io/accounts/a%2Fb?dryRun=true",
        headers: { "x-name": "Ann", "x-trace": "t", "content-type": "application/json" },
        body: '{"new_name":"Ann"}',
      },
    ]);
  });

  it("that throws is a configuration error with the cause", async () => {
    const cause = new Error("cannot be encoded");
    const broken = defineOperation({
      id: "broken",
      method: "GET",
      path: "/",
      input: anyInput,
      encode: () => {
        throw cause;
      },
    });
    const { client, requests } = createStubClient();
    const error = await errorOf(broken(client));
    expect(error).toMatchObject({ code: "configuration_error", cause, processed: "no" });
    expect(error.message).toMatch(/^broken: the declaration of the operation threw an error\./);
    expect(requests).toEqual([]);
  });
});

describe("the idempotency key", () => {
  const pay = defineOperation({
    id: "pay",
    method: "POST",
    path: "/pay",
    input: z.object({ amount: z.int(), idempotencyKey: z.optional(z.string()) }),
    idempotency: "key",
  });

  it("is a UUID that is generated once per call, and kept by its attempts", async () => {
    const { client, requests } = createStubClient(() => ({ ...OK, status: 500 }), {
      plugins: [plainRetry()],
    });
    await errorOf(pay(client, { amount: 1 }));
    await errorOf(pay(client, { amount: 1 }));
    const keys = requests.map(({ headers }) => headers["x-idempotency-key"]);
    expect(keys).toHaveLength(6);
    expect(keys[0]).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(keys).toEqual([keys[0], keys[0], keys[0], keys[3], keys[3], keys[3]]);
    expect(keys[0]).not.toBe(keys[3]);
  });

  it("can come from the caller, and is not in the body", async () => {
    const { client, requests } = createStubClient();
    await pay(client, { amount: 1, idempotencyKey: "order-17" });
    expect(requests).toMatchObject([{ headers: { "x-idempotency-key": "order-17" }, body: '{"amount":1}' }]);
  });
});

describe("`idempotent`", () => {
  const read = async (declaration: Partial<Operation>, input = {}): Promise<boolean | undefined> => {
    let idempotent: boolean | undefined;
    const { client } = createStubClient(undefined, {
      plugins: [
        {
          name: "recorder",
          wrap: (next) => (request, context) => {
            idempotent = context.idempotent;
            return next(request, context);
          },
        },
      ],
    });
    const operation = { id: "test", method: "POST", path: "/", input: anyInput, ...declaration };
    await client.call(operation as Operation<unknown, unknown, never>, input);
    return idempotent;
  };

  it.each([
    ["GET", true],
    ["PUT", true],
    ["DELETE", true],
    ["POST", false],
    ["PATCH", false],
  ] as const)("follows from the method %s", async (method, expected) => {
    expect(await read({ method })).toBe(expected);
  });

  it("is true with an idempotency key", async () => {
    expect(await read({ idempotency: "key" })).toBe(true);
  });

  it("can depend on the input", async () => {
    const idempotent = ({ once }: { readonly once: boolean }) => !once;
    expect(await read({ idempotent }, { once: true })).toBe(false);
    expect(await read({ idempotent }, { once: false })).toBe(true);
    expect(await read({ method: "GET", idempotent: false })).toBe(false);
  });
});

describe("an idempotency key", () => {
  it.each(["", "  ", " order-17", "order-17 ", "order-17\t"])(
    "that is %j fails the call, because retries rely on it and headers are trimmed",
    async (idempotencyKey) => {
      const { client, requests } = createStubClient();
      expect(await errorOf(transfer(client, { accountID: "a", amount: 1, idempotencyKey }))).toMatchObject({
        code: "request_validation_error",
        issues: [
          {
            path: ["idempotencyKey"],
            message: "must be a string that is not empty, and does not start or end with a space",
          },
        ],
      });
      expect(requests).toEqual([]);
    },
  );

  it.each([undefined, "", "key ", async () => "key"])("must not be generated as %s", async (key) => {
    const createIdempotencyKey = () => key as string;
    const { client, requests } = createStubClient(undefined, { createIdempotencyKey });
    expect(await errorOf(transfer(client, { accountID: "a", amount: 1 }))).toMatchObject({
      code: "configuration_error",
      processed: "no",
    });
    expect(requests).toEqual([]);
  });

  it("must not be removed by a plugin", async () => {
    const plugin: Plugin = {
      name: "clean",
      wrap: (next) => (request, context) => next({ ...request, headers: {} }, context),
    };
    const { client, requests } = createStubClient(undefined, { plugins: [plugin] });
    const error = await errorOf(transfer(client, { accountID: "a", amount: 1 }));
    expect(error).toMatchObject({ code: "configuration_error", processed: "no" });
    expect(error.message).toContain("x-idempotency-key");
    expect(requests).toEqual([]);
  });
});

describe("the names of headers", () => {
  it("are sent in lower case, so that a header replaces one with the same name", async () => {
    const plugin: Plugin = {
      name: "tag",
      wrap: (next) => (request, context) =>
        next({ ...request, headers: { ...request.headers, "User-Agent": "plugin" } }, context),
    };
    const { client, requests } = createStubClient(undefined, {
      origin: "https://a.example",
      plugins: [plugin],
      security: { name: "custom", authenticate: () => ({ Authorization: "Bearer custom-token-77" }) },
    });
    const operation = {
      id: "test",
      method: "POST",
      path: "/things",
      input: anyInput,
      headers: { origin: "Origin" },
      needsOrigin: true,
      encode: () => ({ headers: { "Content-Type": "application/merge-patch+json" }, body: {} }),
    } as const;
    await client.call<unknown, unknown, never>(operation as Operation<unknown, unknown, never>, {
      origin: "https://b.example",
    });
    expect({ ...requests[0]?.headers }).toEqual({
      accept: "application/json",
      authorization: "Bearer custom-token-77",
      "content-type": "application/merge-patch+json",
      origin: "https://b.example",
      "user-agent": "plugin",
      "x-moov-version": "v2026.07.00",
    });
    expect(JSON.stringify(requests)).not.toContain("custom-token-77");
  });
});

describe("values of the query and of headers", () => {
  it("are formatted as in JSON", async () => {
    const date = new Date(0);
    const input = { date, list: [date, undefined, "b,c"], none: null, empty: [], since: date };
    const { url, headers } = await encode({ method: "GET", headers: { since: "x-since" } }, input);
    const time = "1970-01-01T00%3A00%3A00.000Z";
    expect(url).toBe(`https://api.moov.io/things?date=${time}&list=${time},b%2Cc&none=null&empty=`);
    expect(headers["x-since"]).toBe("1970-01-01T00:00:00.000Z");
  });

  it("must not be objects", async () => {
    await expect(encode({ method: "GET" }, { filter: { a: 1 } })).rejects.toMatchObject({
      code: "configuration_error",
      processed: "no",
    });
  });
});

describe("the declaration of an operation", () => {
  it("can have path parameters with other characters than letters", async () => {
    const { url } = await encode(
      { method: "GET", path: "/a/{account-id}/b/{b.c}" },
      { "account-id": "1/2", "b.c": "3" },
    );
    expect(url).toBe("https://api.moov.io/a/1%2F2/b/3");
  });

  it("can have a list as its input, which is the body", async () => {
    const { client, requests } = createStubClient();
    const input = z.array(z.string());
    await defineOperation({ id: "test", method: "POST", path: "/things", input })(client, ["a", "b"]);
    expect(requests[0]?.body).toBe('["a","b"]');
  });

  it.each([
    ["a search", new URLSearchParams({ a: "1" })],
    ["a stream", new ReadableStream()],
    ["a map", new Map([[1, 2]])],
    ["a function", () => 1],
  ])("must not encode the body as %s, which would be sent as `{}`", async (_, body) => {
    await expect(encode({ encode: () => ({ body }) }, {})).rejects.toMatchObject({
      code: "configuration_error",
      processed: "no",
    });
  });
});
