import { ConnectionError } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMoov, type Plugin, type Transport } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { API_KEY, BASIC, createLoopbackClient } from "./loopback-client.js";
import { createLoopbackServer } from "./loopback-server.js";
import { plainFetchTransport } from "./plain-fetch-transport.js";
import { print } from "./print.js";
import { ACCESS_TOKEN, createStubClient, OK } from "./stub-client.js";

const REFRESH_TOKEN = "refresh-token-91ac";
const REFRESH = { grantType: "refresh_token", refreshToken: REFRESH_TOKEN } as const;
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

const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "as JSON": (secret) => JSON.stringify({ echo: secret }),
  "as JSON in JSON": (secret) => JSON.stringify({ echo: JSON.stringify({ echo: secret }) }),
  "in a URL": encodeURIComponent,
  "in a form": (secret) => new URLSearchParams({ "": secret }).toString().slice(1),
  "in HTML with numeric entities": (secret) =>
    escapeHtml(secret, (character) => `&#${character.charCodeAt(0)};`),
  "in HTML with named entities": (secret) =>
    escapeHtml(secret, (character) => HTML_ENTITIES[character] ?? character),
};

describe("a secret that the server echoes", () => {
  it.each(Object.entries(ENCODINGS))("is redacted %s", async (_, encode) => {
    const secrets = fc.stringMatching(/^[\w]{6}[\x20-\x7eéß]{4,12}[\w]{6}$/);
    const statuses = fc.constantFrom(200, 302, 400, 422, 429, 500);
    await fc.assert(
      fc.asyncProperty(secrets, statuses, async (secret, status) => {
        const echo = encode(secret);
        const { client } = createStubClient(() => ({
          status,
          headers: { "x-request-id": `id ${echo}`, "x-echo": echo, "content-type": "text/html" },
          body:
            status === 422
              ? JSON.stringify({ refresh_token: secret, scope: `x${secret}y` })
              : `<p>${echo}</p>`,
        }));
        const error = await errorOf(
          moov.authentication.createAccessToken({ grantType: "refresh_token", refreshToken: secret }),
        );
        const { headers, body } = error as { headers?: object; body?: string };
        const everything = print(error) + print(headers) + body;
        for (const spelling of [secret, echo]) expect(everything).not.toContain(spelling);
      }),
    );
  });

  it("is redacted in the headers and the fields of a 422 response", async () => {
    const { client } = await createLoopbackClient(({ headers, body }, response) => {
      const echo = `${body} ${headers.authorization} ${REFRESH_TOKEN} ${API_KEY.password}`;
      response.writeHead(422, {
        "x-request-id": `id ${REFRESH_TOKEN}`,
        "x-echo": `${headers.authorization}`,
      });
      response.end(JSON.stringify({ refresh_token: echo, scope: API_KEY.password }));
    });
    const printed = print(await errorOf(moov.authentication.createAccessToken(REFRESH)));
    for (const secret of [API_KEY.password, REFRESH_TOKEN, BASIC_CREDENTIALS])
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
    expect(await errorOf(moov.authentication.createAccessToken(REFRESH))).toMatchObject({
      code: "api_error",
      status: 500,
      body: "no: refresh_token=[redacted]",
    });
  });
});

describe("an error of a transport", () => {
  it("is redacted in all its fields and causes", async () => {
    const { client } = createStubClient(({ headers, body }) => {
      const cause = Object.assign(new Error(`sent ${body}`), {
        code: "EODD",
        options: { headers: { ...headers } },
        sent: new Map([["authorization", headers.authorization]]),
      });
      throw new TypeError(`failed with ${headers.authorization}`, { cause });
    });
    const error = await errorOf(moov.authentication.revokeAccessToken({ token: "revoked-token-8b" }));
    expect(error).toBeInstanceOf(ConnectionError);
    for (const secret of [ACCESS_TOKEN, "revoked-token-8b"]) expect(print(error)).not.toContain(secret);
    expect(print(error)).toContain("[redacted]");
  });

  it("stays the same object if it contains no secret", async () => {
    const cause = new TypeError("fetch failed");
    const { client } = createStubClient(() => {
      throw cause;
    });
    expect((await errorOf(ping(client))).cause).toBe(cause);
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
      response.end(
        JSON.stringify({
          token_type: "Bearer",
          access_token: "access-token-5e",
          refresh_token: REFRESH_TOKEN,
          expires_in: 3600,
        }),
      );
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
    const moov = createMoov({
      baseURL: server.url,
      security: API_KEY,
      transport: loggingTransport,
      plugins: [loggingPlugin],
      onEvent: log,
    });
    log(moov);
    const token = await moov.authentication.createAccessToken(REFRESH);
    expect(token.accessToken).toBe("access-token-5e");
    expect(printed.length).toBeGreaterThan(6);
    for (const secret of [API_KEY.password, REFRESH_TOKEN, BASIC_CREDENTIALS, token.accessToken])
      expect(printed.join("\n")).not.toContain(secret);
  });

  it("shows the length of a header named like a property of objects", async () => {
    const { client } = createStubClient(() => ({ ...OK, headers: { shown: "x", constructor: "y" } }));
    const { response } = await ping(client).withResponse();
    expect(print(response)).toContain("1 character");
  });
});
