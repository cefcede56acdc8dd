import { GenericError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  type ClientOptions,
  createClient,
  type HttpRequest,
  type HttpResponse,
  type Operation,
  type Plugin,
  type Repeatable,
} from "../src/index.js";

const RECEIVED_AT = 1_800_000_000_000;

/** Returns a client whose transport always returns the same response, and what the transport and a plugin received. */
const setUp = (response: Partial<HttpResponse> = {}, options: Partial<ClientOptions> = {}) => {
  const requests: HttpRequest[] = [];
  const repeatable: Repeatable[] = [];
  const recorder: Plugin = {
    name: "recorder",
    wrap: (next) => (request, context) => {
      repeatable.push(context.repeatable);
      return next(request, context);
    },
  };
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request) => {
        requests.push(request);
        return { status: 200, headers: {}, body: "{}", ...response };
      },
    },
    security: { accessToken: "bearer-token" },
    plugins: [recorder],
    now: () => RECEIVED_AT,
    ...options,
  });
  const readBodies = () => requests.map(({ body }) => body && JSON.parse(body));
  return { client, requests, repeatable, readBodies };
};

interface Rename {
  readonly id: string;
  readonly newName: string;
  readonly secretKey?: string | undefined;
}

const renameAccount: Operation<Rename, { readonly renamedAt: Date }, GenericError, { renamed_on: string }> = {
  id: "renameAccount",
  method: "PATCH",
  path: ({ id }) => `/accounts/${encodeURIComponent(id)}`,
  input: z.strictObject({ id: z.string(), newName: z.string(), secretKey: z.optional(z.string()) }),
  encode: ({ newName }) => ({ new_name: newName }),
  output: z.object({ renamed_on: z.string() }),
  decode: ({ renamed_on }, { receivedAt }) => ({ renamedAt: new Date(Number(renamed_on) + receivedAt) }),
  errors: { 400: GenericError },
  repeatable: ({ newName }) => (newName === "once" ? "unprocessed" : "always"),
  ownCredentials: ({ secretKey }) => secretKey !== undefined,
};

describe("a custom operation", () => {
  const RENAMED = { body: '{"renamed_on":"5"}' };

  it("builds the path and the body from the input, and decodes the response", async () => {
    const { client, requests, readBodies } = setUp(RENAMED);
    const result = await client.call(renameAccount, { id: "a/b", newName: "Ann" });
    expect(result).toEqual({ renamedAt: new Date(RECEIVED_AT + 5) });
    expect(requests[0]).toMatchObject({
      method: "PATCH",
      url: "https://api.moov.io/accounts/a%2Fb",
      headers: { authorization: "Bearer bearer-token", "content-type": "application/json" },
    });
    expect(readBodies()).toEqual([{ new_name: "Ann" }]);
  });

  it("decides for each input whether the request may be repeated", async () => {
    const { client, repeatable } = setUp(RENAMED);
    await client.call(renameAccount, { id: "1", newName: "once" });
    await client.call(renameAccount, { id: "1", newName: "twice" });
    expect(repeatable).toEqual(["unprocessed", "always"]);
  });

  it("decides for each input whether it contains the credentials", async () => {
    const { client, requests } = setUp(RENAMED);
    await client.call(renameAccount, { id: "1", newName: "Ann", secretKey: "s" });
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
  });

  it("rejects an invalid input before a request is sent", async () => {
    const { client, requests } = setUp(RENAMED);
    const call = client.call(renameAccount, { id: "1", name: "Ann" } as never);
    await expect(call).rejects.toMatchObject({ code: "request_validation_error", attempts: 0 });
    expect(requests).toEqual([]);
  });

  it("rejects an invalid body without decoding it", async () => {
    const { client } = setUp({ body: '{"renamed_on":5}' });
    await expect(client.call(renameAccount, { id: "1", newName: "Ann" })).rejects.toMatchObject({
      code: "response_validation_error",
      issues: [{ path: ["renamed_on"] }],
    });
  });

  it("reports an error of its functions as a configuration error", async () => {
    const cause = new Error("not decodable");
    const broken: typeof renameAccount = {
      ...renameAccount,
      decode: () => {
        throw cause;
      },
    };
    const { client } = setUp(RENAMED);
    await expect(client.call(broken, { id: "1", newName: "Ann" })).rejects.toMatchObject({
      code: "configuration_error",
      cause,
    });
  });

  it("sends the input and returns the body if it has no `encode` and `decode`", async () => {
    const echo: Operation<{ readonly a: number }, { b: number }> = {
      id: "echo",
      method: "POST",
      path: "/echo",
      input: z.object({ a: z.number() }),
      output: z.object({ b: z.number() }),
      errors: {},
      repeatable: () => "always",
    };
    const { client, readBodies } = setUp({ body: '{"b":2,"c":3}' });
    expect(await client.call(echo, { a: 1 })).toEqual({ b: 2 });
    expect(readBodies()).toEqual([{ a: 1 }]);
  });

  it("sends no body with GET", async () => {
    const { client, requests } = setUp();
    const getAccount: Operation<{ readonly id: string }, void> = {
      id: "getAccount",
      method: "GET",
      path: ({ id }) => `/accounts/${id}`,
      errors: {},
      repeatable: () => "always",
    };
    expect(await client.call(getAccount, { id: "1" })).toBeUndefined();
    expect(requests[0]).toMatchObject({ url: "https://api.moov.io/accounts/1" });
    expect(requests[0]?.body).toBeUndefined();
    expect(requests[0]?.headers).not.toHaveProperty("content-type");
  });

  it("accepts schemas of any library that implements Standard Schema", async () => {
    const acceptAny = <Value>() => ({
      "~standard": {
        version: 1 as const,
        vendor: "test",
        validate: (value: unknown) => ({ value: value as Value }),
      },
    });
    const getAccount: Operation<{ readonly id: string }, { readonly name: string }> = {
      id: "getAccount",
      method: "GET",
      path: ({ id }) => `/accounts/${encodeURIComponent(id)}`,
      input: acceptAny<{ readonly id: string }>(),
      output: acceptAny<{ readonly name: string }>(),
      errors: {},
      repeatable: () => "always",
    };
    const { client, requests } = setUp({ body: '{"name":"Ann"}' });
    expect(await client.call(getAccount, { id: "a/b" })).toEqual({ name: "Ann" });
    expect(requests).toMatchObject([{ method: "GET", url: "https://api.moov.io/accounts/a%2Fb" }]);
    expect(requests[0]?.body).toBeUndefined();
  });

  it("that is undefined makes the call reject, and the client can still be closed", async () => {
    const { client } = setUp();
    await expect(client.call(undefined as never, {})).rejects.toThrow(TypeError);
    await client[Symbol.asyncDispose]();
  });
});
