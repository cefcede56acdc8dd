import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  type CallContext,
  ConnectionError,
  defineOperation,
  type HttpRequest,
  type HttpResponse,
  type Plugin,
  redactResponse,
  type SendContext,
} from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping } from "./operations.js";
import { print } from "./print.js";
import { ACCESS_TOKEN, createStubClient, json, OK } from "./stub-client.js";

const CODE = "authorization-code-81c2";

const linkBank = defineOperation({
  id: "linkBank",
  method: "POST",
  path: "/link",
  input: z.object({ grant: z.unknown() }),
  output: z.looseObject({}),
  secretFields: ["grant"],
});

describe("a field that the operation declares as secret", () => {
  it.each([
    ["a string", CODE],
    ["an object", { code: CODE, kind: "mx" }],
    ["a list", [{ codes: [CODE] }]],
  ])("is redacted in errors if it is %s", async (_, grant) => {
    const { client } = createStubClient(() => json({ error: `Unknown code ${CODE}.` }, 400));
    const error = await errorOf(linkBank(client, { grant }));
    expect(error.message).toContain("Unknown code [redacted].");
    expect(print(error)).not.toContain(CODE);
  });

  it("is redacted if it is in the query", async () => {
    const { client } = createStubClient(({ url }) => Promise.reject(new Error(`Failed to fetch ${url}`)));
    const findGrant = defineOperation({
      id: "findGrant",
      method: "GET",
      path: "/grants",
      input: z.object({ grant: z.string() }),
      secretFields: ["grant"],
    });
    const error = await errorOf(findGrant(client, { grant: CODE }));
    expect(print(error)).toContain("grant=[redacted]");
    expect(print(error)).not.toContain(CODE);
  });

  it("is redacted if it is a number", async () => {
    const { client } = createStubClient(() => json({ error: "Unknown number 9876543210." }, 400));
    expect((await errorOf(linkBank(client, { grant: 9_876_543_210 }))).message).toContain("[redacted]");
  });

  const GROUPED = [
    "4111111111111111",
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111.1111.1111.1111",
    "4111, 1111, 1111, 1111",
    "4111 \u2013 1111 \u2013 1111 \u2013 1111",
    "4111\u00a01111\u00a01111\u00a01111",
    "411111\n1111\n111111",
    "4111&nbsp;1111&#32;1111%201111",
  ];

  it.each(GROUPED)("is redacted if it is a number and the server writes %j", async (text) => {
    const { client } = createStubClient(() => json({ error: `Cannot use ${text} or [${text}].` }, 400));
    for (const grant of ["4111111111111111", "4111 1111 1111 1111", "4111.1111.1111.1111"]) {
      const error = await errorOf(linkBank(client, { grant }));
      expect(error.message).toContain("Cannot use [redacted] or [[redacted]].");
    }
  });

  it("is redacted if it is a number without its leading zeros", async () => {
    const { client } = createStubClient(() => json({ error: "Cannot use 4321567001." }, 400));
    const error = await errorOf(linkBank(client, { grant: "0004321567001" }));
    expect(error.message).toContain("Cannot use [redacted].");
  });

  it.each([
    [{ grant: "739" }, { grant: "[redacted]" }],
    [{ grant: "739 does not match" }, { grant: "[redacted] does not match" }],
    [{ Grant: ["739"] }, { grant: { 0: "[redacted]" } }],
    [{ grant: 739 }, {}],
    [{ error: 'Cannot read {"grant": "739"}' }, { error: 'Cannot read {"[redacted]"}' }],
    [{ error: "Cannot read { grant: '739' }" }, { error: "Cannot read { [redacted]' }" }],
    [{ error: "Cannot read <Grant>739</Grant>" }, { error: "Cannot read <[redacted]</Grant>" }],
    [{ error: "Cannot read grant=739" }, { error: "Cannot read [redacted]" }],
    [{ error: "The grant 739 is unknown" }, { error: "The [redacted] is unknown" }],
    [{ error: "There are 739 grants" }, { error: "There are 739 grants" }],
  ])("is redacted together with its name if it is short: %j", async (body, fields) => {
    const { client } = createStubClient(() => json(body, 422));
    expect(await errorOf(linkBank(client, { grant: "739" }))).toMatchObject({ fields });
  });

  it.each<[string, () => unknown]>([
    ["a field", () => Object.assign(new Error("failed"), { grant: "739" })],
    ["a number", () => Object.assign(new Error("failed"), { grant: 739 })],
    ["an object", () => Object.assign(new Error("failed"), { request: { body: { grant: "739" } } })],
    ["a list", () => Object.assign(new Error("failed"), { request: { grant: ["739"] } })],
    ["a map", () => Object.assign(new Error("failed"), { request: new Map([["grant", "739"]]) })],
    ["a cause", () => new Error("failed", { cause: { grant: "739" } })],
    ["a message", () => new Error(inspect({ grant: "739" }))],
    ["an error of this SDK", () => Object.assign(new ConnectionError("failed"), { grant: "739" })],
    ["what is not an error", () => ({ grant: "739" })],
  ])("is redacted in an error of a transport if it is short: in %s", async (_, createThrown) => {
    const { client } = createStubClient(() => Promise.reject(createThrown()));
    const printed = print(await errorOf(linkBank(client, { grant: "739" })));
    expect(printed).toContain("[redacted]");
    expect(printed).not.toMatch(/\b739\b(?!:)/);
  });

  it("keeps an error of a transport that only names the field", async () => {
    const thrown = Object.assign(new Error("failed"), { issues: [{ path: ["grant"], message: "is wrong" }] });
    const { client } = createStubClient(() => Promise.reject(thrown));
    expect((await errorOf(linkBank(client, { grant: "739" }))).cause).toBe(thrown);
  });

  it("is redacted in its field if it and the name are short", async () => {
    const pin = defineOperation({
      id: "pin",
      method: "POST",
      path: "/pin",
      input: z.object({ p: z.string() }),
      secretFields: ["p"],
    });
    const { client } = createStubClient(() => json({ p: "1 is wrong" }, 422));
    expect(await errorOf(pin(client, { p: "1" }))).toMatchObject({ fields: { p: "[redacted] is wrong" } });
  });

  it("is redacted in errors of the transport, of plugins and in events", async () => {
    const events: unknown[] = [];
    const fails: Plugin = {
      name: "fails",
      wrap: (next) => async (request, context) => {
        await next(request, context);
        throw new Error(`plugin ${CODE}`);
      },
    };
    const headers = { "x-request-id": `id ${CODE}` };
    const options = { onEvent: (event: unknown) => events.push(event) };
    const withPlugin = createStubClient(() => ({ ...OK, headers }), { ...options, plugins: [fails] });
    const withTransport = createStubClient(() => Promise.reject(new Error(`socket ${CODE}`)), options);
    for (const { client } of [withPlugin, withTransport])
      expect(print(await errorOf(linkBank(client, { grant: CODE })))).not.toContain(CODE);
    expect(JSON.stringify(events)).toContain("id [redacted]");
    expect(JSON.stringify(events)).not.toContain(CODE);
  });

  it("is redacted in errors after the transport has redacted the response without it", async () => {
    const { client } = createStubClient((request) => {
      const response = json({ error: `Unknown code ${CODE}.` }, 400);
      redactResponse(response, request, {});
      return response;
    });
    expect((await errorOf(linkBank(client, { grant: CODE }))).message).toContain("Unknown code [redacted].");
  });

  it("is known to plugins and to the transport", async () => {
    const contexts: (CallContext | SendContext)[] = [];
    const plugin: Plugin = {
      name: "spy",
      wrap: (next) => (request, context) => {
        contexts.push(context);
        return next(request, context);
      },
    };
    const { client } = createStubClient(
      (_, context) => {
        contexts.push(context);
        return OK;
      },
      { plugins: [plugin] },
    );
    await linkBank(client, { grant: CODE });
    expect(contexts.map(({ secretFields }) => secretFields)).toEqual([["grant"], ["grant"]]);
    await ping(client);
    expect(contexts.at(-1)?.secretFields).toBeUndefined();
  });
});

describe("redactResponse", () => {
  const REQUEST: HttpRequest = {
    method: "POST",
    url: "https://api.moov.io/link",
    headers: { authorization: `Bearer ${ACCESS_TOKEN}` },
    body: JSON.stringify({ grant: CODE }),
  };
  const redact = (response: Partial<HttpResponse>, secretFields: readonly string[] = ["grant"]) =>
    redactResponse({ ...OK, ...response }, REQUEST, { secretFields });
  const redactJson = (data: unknown) => JSON.parse(`${redact({ body: JSON.stringify(data) }).body}`);

  it("replaces the secrets of the request that the server returns as numbers", () => {
    const request = { ...REQUEST, body: JSON.stringify({ grant: "4111111111111111" }) };
    const body = '{"pan":4111111111111111,"count":4111}';
    const redacted = redactResponse({ ...OK, body }, request, { secretFields: ["grant"] });
    expect(redacted.body).toBe('{"pan":"[redacted]","count":4111}');
  });

  it("replaces what is in the fields that the operation declares, and keeps the structure", () => {
    const grant = { id: "secret", attempts: 3, isValid: true, none: null, list: ["secret"] };
    expect(redactJson({ status: "new", nested: [{ grant }] })).toEqual({
      status: "new",
      nested: [
        {
          grant: {
            id: "[redacted]",
            attempts: "[redacted]",
            isValid: true,
            none: null,
            list: ["[redacted]"],
          },
        },
      ],
    });
  });

  it("replaces the fields that have the name of a secret", () => {
    expect(redactJson({ token: "short", access_token: "a", tokenType: "Bearer", tokens: 3 })).toEqual({
      token: "[redacted]",
      access_token: "[redacted]",
      tokenType: "Bearer",
      tokens: 3,
    });
  });

  it("replaces the secrets of the request", () => {
    expect(redactJson({ error: `${CODE} ${ACCESS_TOKEN}`, [CODE]: 1 })).toEqual({
      error: "[redacted] [redacted]",
      "[redacted]": 1,
    });
  });

  it("replaces headers with credentials", () => {
    const headers = { "set-cookie": "session=1", "x-echo": ACCESS_TOKEN, "retry-after": "7" };
    expect(redact({ headers }).headers).toEqual({
      "set-cookie": "[redacted]",
      "x-echo": "[redacted]",
      "retry-after": "7",
    });
  });

  it.each(['{"grant":"tr', "<html>secret</html>"])("omits the body %j, which is not JSON", (body) => {
    expect(redact({ body }).body).toBe(`[omitted: ${body.length} characters]`);
  });

  it("omits bytes, and keeps an empty body", () => {
    expect(redact({ body: new Uint8Array([1, 2]) }).body).toEqual(new Uint8Array());
    expect(redact({ body: "" }).body).toBe("");
  });

  it.each([
    ["deep", "[".repeat(20_000) + "]".repeat(20_000)],
    ["large", JSON.stringify({ list: Array(50_000).fill({ grant: CODE, text: "x" }) })],
  ])("never throws for a %s body", (_, body) => {
    expect(redact({ body }).body).not.toContain(CODE);
  });
});
