import { inspect } from "node:util";
import { ConnectionError } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { createClient, defineOperation, type Plugin, type Transport } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { API_KEY, BASIC, createLoopbackClient } from "./loopback-client.js";
import { createLoopbackServer } from "./loopback-server.js";
import { ping, refresh } from "./operations.js";
import { plainFetchTransport } from "./plain-fetch-transport.js";
import { print } from "./print.js";
import { ACCESS_TOKEN, createStubClient, json, OK } from "./stub-client.js";

const REFRESH_TOKEN = "refresh-token-91ac";
const REFRESH = { refreshToken: REFRESH_TOKEN };
const BASIC_CREDENTIALS = BASIC.slice("Basic ".length);

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string, toEntity: (character: string) => string): string =>
  text.replace(/[&<>"']/g, toEntity);

const toNumericEntity = (character: string) => `&#${character.charCodeAt(0)};`;

const escapeNonASCII = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "as JSON": (secret) => JSON.stringify({ echo: secret }),
  "as JSON in ASCII": (secret) => escapeNonASCII(JSON.stringify({ echo: secret })),
  "as JSON in JSON": (secret) => JSON.stringify({ echo: JSON.stringify({ echo: secret }) }),
  "in a URL": encodeURIComponent,
  "in a URL in lower case": (secret) =>
    encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  "in a URL in a URL": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  "in a form": (secret) => new URLSearchParams({ "": secret }).toString().slice(1),
  "in HTML with numeric entities": (secret) => escapeHtml(secret, toNumericEntity),
  "in HTML with hexadecimal entities": (secret) =>
    escapeHtml(secret, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
  "in HTML with named entities": (secret) =>
    escapeHtml(secret, (character) => HTML_ENTITIES[character] ?? character),
  "as JSON in HTML": (secret) => escapeHtml(JSON.stringify({ echo: secret }), toNumericEntity),
};

describe("a secret that the server echoes", () => {
  it.each(Object.entries(ENCODINGS))("is redacted %s", async (_, encode) => {
    const secrets = fc.stringMatching(/^[\w]{4}[\x20-\x7eéß]{4,40}[\w]{4}$/);
    const statuses = fc.constantFrom(200, 302, 400, 422, 429, 500);
    await fc.assert(
      fc.asyncProperty(secrets, statuses, async (secret, status) => {
        const echo = encode(secret);
        const { client } = createStubClient(() => ({
          status,
          headers: { "x-request-id": `id ${echo}`, "x-echo": echo, "content-type": "text/html" },
          body:
            status === 422 || status === 400
              ? JSON.stringify({ error: `x${secret}y`, refreshToken: echo, [secret]: "unknown" })
              : `<p>${echo}</p>`,
        }));
        const error = await errorOf(refresh(client, { refreshToken: secret }));
        const { headers, body } = error as { headers?: object; body?: string };
        const everything = print(error) + print(headers) + body;
        for (const spelling of [secret, echo]) expect(everything).not.toContain(spelling);
      }),
    );
  });

  it("is redacted in the headers and the fields of a 422 response", async () => {
    const { client } = await createLoopbackClient(({ headers, body }, response) => {
      const echo = `${body} ${headers.authorization} ${REFRESH_TOKEN} ${API_KEY.secretKey}`;
      response.writeHead(422, {
        "x-request-id": `id ${REFRESH_TOKEN}`,
        "x-echo": `${headers.authorization}`,
      });
      response.end(JSON.stringify({ refreshToken: echo, scope: API_KEY.secretKey }));
    });
    const printed = print(await errorOf(refresh(client, REFRESH)));
    for (const secret of [API_KEY.secretKey, REFRESH_TOKEN, BASIC_CREDENTIALS])
      expect(printed).not.toContain(secret);
    expect(printed).toContain("[redacted]");
  });

  it("is redacted if a plugin sent it as a form", async () => {
    const form: Plugin = {
      name: "form",
      wrap: (next) => (request, context) =>
        next({ ...request, body: new URLSearchParams({ refresh_token: REFRESH_TOKEN }).toString() }, context),
    };
    const { client } = createStubClient(({ body }) => ({ status: 500, headers: {}, body: `no: ${body}` }), {
      plugins: [form],
    });
    expect(await errorOf(refresh(client, REFRESH))).toMatchObject({
      status: 500,
      body: "no: refresh_token=[redacted]",
    });
  });

  it("is redacted if a plugin sent it in a form that repeats the field", async () => {
    const form: Plugin = {
      name: "form",
      wrap: (next) => (request, context) =>
        next(
          { ...request, body: `refresh_token=${REFRESH_TOKEN}&refresh_token=another-token-4f2e` },
          context,
        ),
    };
    const { client } = createStubClient(({ body }) => ({ status: 500, headers: {}, body: `no: ${body}` }), {
      plugins: [form],
    });
    expect(await errorOf(refresh(client, { refreshToken: "unused-token-1" }))).toMatchObject({
      body: "no: refresh_token=[redacted]&refresh_token=[redacted]",
    });
  });

  it("leaves the text around it as it was", async () => {
    const { client } = createStubClient(() => ({
      ...OK,
      status: 400,
      body: `a %41+&amp; "\\u0041" ${encodeURIComponent(REFRESH_TOKEN)}\u00a0b`,
    }));
    expect(await errorOf(refresh(client, REFRESH))).toMatchObject({
      body: 'a %41+&amp; "\\u0041" [redacted]\u00a0b',
    });
  });
});

describe("messages of the SDK", () => {
  const SDK_WORDS = [
    "scope",
    "t",
    "authentication_error",
    "Unauthorized",
    "refresh",
    "credentials",
    "ConnectionError",
  ];

  it.each(SDK_WORDS)("are not rewritten if the secret is `%s`", async (secret) => {
    const withSecret = (status: number) =>
      createStubClient(() => json({ scope: "is not known" }, status), {
        security: { username: "public", password: secret },
      }).client;
    const withoutSecret = (status: number) =>
      createStubClient(() => json({ scope: "is not known" }, status)).client;
    for (const status of [400, 401, 404, 422, 500]) {
      const expected = await errorOf(refresh(withoutSecret(status), { refreshToken: "r" }));
      const error = await errorOf(refresh(withSecret(status), { refreshToken: secret }));
      for (const field of ["name", "code", "operation", "status", "attempts", "processed"] as const)
        expect((error as unknown as Record<string, unknown>)[field]).toBe(
          (expected as unknown as Record<string, unknown>)[field],
        );
      if (status !== 401) expect(error.message).toBe(expected.message);
      else expect(error.message).toMatch(/^refresh: 401 Unauthorized\. .*public key/);
    }
    const throwing = (security: object) =>
      createStubClient(
        () => Promise.reject(new ConnectionError("The ConnectionError needs no credentials.")),
        {
          security: security as never,
        },
      ).client;
    const error = await errorOf(ping(throwing({ username: "public", password: secret })));
    expect(error.message).toBe("The ConnectionError needs no credentials.");
    expect(error.name).toBe("ConnectionError");
  });

  it("are not rewritten in the error of an invalid input", async () => {
    const { client } = createStubClient(undefined, { security: { accessToken: "required-text" } });
    expect((await errorOf(refresh(client, {} as never))).message).toContain("`refreshToken` is required");
  });
});

/** Returns whether Node can print the error. It fails if the stack has no primitive value. */
function isPrintable(error: Error): boolean {
  try {
    inspect(error);
    return true;
  } catch {
    return false;
  }
}

describe("an error of a transport", () => {
  it("is redacted in all its fields and causes", async () => {
    const { client } = createStubClient(({ headers, body }) => {
      const cause = Object.assign(new Error(`sent ${body}`), {
        code: "EODD",
        options: { headers: { ...headers } },
        sent: new Map([["authorization", headers.authorization]]),
        port: 443,
      });
      throw new TypeError(`failed with ${headers.authorization}`, { cause });
    });
    const error = await errorOf(refresh(client, REFRESH));
    expect(error).toBeInstanceOf(ConnectionError);
    for (const secret of [ACCESS_TOKEN, REFRESH_TOKEN]) expect(print(error)).not.toContain(secret);
    expect(error.cause).toMatchObject({
      name: "TypeError",
      message: "failed with Bearer [redacted]",
      cause: { code: "EODD", port: 443, options: "[redacted]", sent: "[redacted]" },
    });
  });

  it("never shows a secret, whatever is attached to it", async () => {
    const secret = fc.constantFrom(ACCESS_TOKEN, `Bearer ${ACCESS_TOKEN}`, `${ACCESS_TOKEN}!`);
    const attachment = fc.anything({
      values: [secret, fc.string(), fc.integer(), secret.map((text) => Symbol(text))],
      key: fc.oneof(fc.string(), secret),
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    const field = fc.oneof(
      fc.constantFrom("message", "name", "code", "stack", "cause", "errors"),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(field, attachment, fc.boolean(), async (name, value, isOwn) => {
        // The classes of the SDK set these fields.
        fc.pre(!isOwn || !["name", "code", "operation"].includes(name));
        const thrown = isOwn ? new ConnectionError("failed") : new Error("failed");
        Object.defineProperty(thrown, name, { value, enumerable: true, configurable: true, writable: true });
        fc.pre(isPrintable(thrown));
        const { client } = createStubClient(() => Promise.reject(thrown));
        expect(inspect(await errorOf(ping(client)), { depth: 20, showHidden: true })).not.toContain(
          ACCESS_TOKEN,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("stays the same object if it contains no secret", async () => {
    const cause = Object.assign(new TypeError("fetch failed", { cause: new Error("socket") }), {
      code: "ECONNRESET",
      detail: { list: [1, "a"], set: new Set(["b"]) },
    });
    const { client } = createStubClient(() => {
      throw cause;
    });
    expect((await errorOf(ping(client))).cause).toBe(cause);
  });

  it("keeps the fields that say how far the request got", async () => {
    const { client } = createStubClient(({ headers }) => {
      const errors = [`${headers.authorization}`, "second"].map((message) =>
        Object.assign(new Error(message), { code: "ECONNREFUSED", syscall: "connect" }),
      );
      throw new AggregateError(errors, `${headers.authorization}`);
    });
    const error = await errorOf(ping(client));
    expect(error).toMatchObject({ connected: false, processed: "no" });
    expect(error.cause).toMatchObject({ errors: [{ code: "ECONNREFUSED", syscall: "connect" }, {}] });
    expect(print(error)).not.toContain(ACCESS_TOKEN);
  });

  it("that is an error of the SDK keeps its class and loses its secrets", async () => {
    const { client } = createStubClient(({ headers }) => {
      const error = new ConnectionError(`sent ${headers.authorization}`, {
        cause: new Error(`cause ${headers.authorization}`),
        connected: true,
      });
      throw Object.assign(error, { sent: { ...headers } });
    });
    const error = await errorOf(ping(client));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ message: "sent Bearer [redacted]", connected: true, sent: "[redacted]" });
    expect(print(error)).not.toContain(ACCESS_TOKEN);
  });
});

describe("an error of a plugin or an authenticator", () => {
  it("is redacted", async () => {
    const plugin: Plugin = {
      name: "failing",
      wrap: (next) => async (request, context) => {
        await next(request, context);
        throw new Error(`stored ${request.body}`);
      },
    };
    const { client } = createStubClient(undefined, { plugins: [plugin] });
    const error = await errorOf(refresh(client, REFRESH));
    expect(error.cause).toMatchObject({ message: 'stored {"refreshToken":"[redacted]"}' });
    expect(print(error)).not.toContain(REFRESH_TOKEN);
  });

  it("of the SDK is redacted as well", async () => {
    const plugin: Plugin = {
      name: "failing",
      wrap:
        () =>
        async ({ body }) => {
          throw new ConnectionError(`stored ${body}`, { cause: new Error(`stored ${body}`) });
        },
    };
    const { client } = createStubClient(undefined, { plugins: [plugin] });
    expect(print(await errorOf(refresh(client, REFRESH)))).not.toContain(REFRESH_TOKEN);
  });

  it("after a 401 is redacted", async () => {
    const { client } = createStubClient(() => ({ ...OK, status: 401 }), {
      security: {
        name: "vault",
        authenticate: () => ({ authorization: `Bearer ${ACCESS_TOKEN}` }),
        handleUnauthorized: ({ authorization }) => Promise.reject(new Error(`refused ${authorization}`)),
      },
    });
    const error = await errorOf(ping(client));
    expect(error.cause).toMatchObject({ message: "refused Bearer [redacted]" });
    expect(print(error)).not.toContain(ACCESS_TOKEN);
  });
});

describe("what can be logged", () => {
  it("never shows a secret: clients, requests, responses, contexts and events", async () => {
    const printed: string[] = [];
    const log = (value: unknown) => {
      printed.push(print(value));
    };
    const server = await createLoopbackServer(({ headers }, response) => {
      response.writeHead(200, { "x-request-id": `${headers.authorization}` });
      response.end(JSON.stringify({ accessToken: "access-token-5e", refreshToken: REFRESH_TOKEN }));
    });
    const inner = plainFetchTransport();
    const loggingTransport: Transport = {
      name: "logging",
      send: (request, context) => {
        log(request);
        log(request.headers);
        return inner.send(request, context);
      },
    };
    const loggingPlugin: Plugin = {
      name: "logging",
      wrap: (next) => async (request, context) => {
        log([request, context]);
        const response = await next(request, context);
        log([response, context]);
        return response;
      },
    };
    const client = createClient({
      baseURL: server.url,
      security: API_KEY,
      transport: loggingTransport,
      plugins: [loggingPlugin],
      onEvent: log,
    });
    log(client);
    const token = await refresh(client, REFRESH);
    expect(token.accessToken).toBe("access-token-5e");
    expect(printed.length).toBeGreaterThan(6);
    for (const secret of [API_KEY.secretKey, REFRESH_TOKEN, BASIC_CREDENTIALS, token.accessToken])
      expect(printed.join("\n")).not.toContain(secret);
  });

  it("never shows a secret in the name of a field that does not match the schema", async () => {
    const printed: string[] = [];
    const { client } = createStubClient(() => json({ accessToken: { [ACCESS_TOKEN]: 1 } }), {
      onEvent: (event) => printed.push(print(event)),
    });
    printed.push(print(await errorOf(refresh(client, REFRESH))));
    expect(printed.join("\n")).not.toContain(ACCESS_TOKEN);
  });

  it("never shows the credentials of an authenticator in other headers", async () => {
    const printed: string[] = [];
    const { client } = createStubClient(
      (request) => {
        printed.push(print(request));
        return Promise.reject(new Error(`sent ${request.headers["x-api-key"]}`));
      },
      { security: { name: "custom", authenticate: () => ({ "x-api-key": "api-key-4711" }) } },
    );
    printed.push(print(await errorOf(ping(client))));
    expect(printed.join("\n")).not.toContain("api-key-4711");
  });

  it("never shows a secret of the query or of a repeated field of a form", async () => {
    const getThing = defineOperation({
      id: "getThing",
      method: "POST",
      path: "/thing",
      input: z.object({}),
      encode: () => {
        const body = new FormData();
        for (const value of ["form-token-1111", "form-token-2222"]) body.append("token", value);
        return { query: { token: "query-token-3333", page: 2 }, body };
      },
    });
    const { client, requests } = createStubClient(({ url }) => {
      throw new Error(`failed: ${url} form-token-1111 form-token-2222`);
    });
    const error = await errorOf(getThing(client));
    expect(print(requests)).toContain("/thing?token=[redacted]&page=2");
    for (const token of ["form-token-1111", "form-token-2222", "query-token-3333"])
      expect(print([error, requests])).not.toContain(token);
  });

  it("never shows a secret in the request ID of a success", async () => {
    const { client } = createStubClient(({ headers }) => ({
      ...OK,
      headers: { "x-request-id": `id-of-${headers.authorization}` },
    }));
    expect(print(await ping(client).withResponse())).not.toContain(ACCESS_TOKEN);
  });

  it("shows the length of a header named like a property of objects", async () => {
    const { client } = createStubClient(() => ({ ...OK, headers: { shown: "x", constructor: "y" } }));
    const { response } = await ping(client).withResponse();
    expect(print(response)).toContain("1 character");
  });
});
