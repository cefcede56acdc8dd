import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { BASIC, GRANT, KEY, ORIGIN, openSandbox, send } from "./helpers.js";

const IN_BODY = { client_id: KEY.publicKey, client_secret: KEY.secretKey };
/** Moov's SDKs send this header if they have no credentials. */
const EMPTY_BASIC = `Basic ${btoa(":")}`;
const encode = (credentials: string) => `Basic ${btoa(credentials)}`;

describe("credentials of POST /oauth2/token", () => {
  it.each<[string, Record<string, string>, object, number]>([
    ["in the header", { authorization: BASIC }, {}, 200],
    ["in the body", {}, IN_BODY, 200],
    ["in the body under an empty header", { authorization: EMPTY_BASIC }, IN_BODY, 200],
    ["in the header and the body", { authorization: BASIC }, IN_BODY, 400],
    ["with a wrong secret key", { authorization: encode("public:wrong") }, {}, 401],
    ["with an unknown public key", { authorization: encode("unknown:secret-5f2e") }, {}, 401],
    ["without a colon", { authorization: encode("public") }, {}, 401],
    ["that are not base64", { authorization: "Basic %" }, {}, 401],
    ["that are empty", { authorization: EMPTY_BASIC }, {}, 401],
    ["that are absent", {}, {}, 401],
  ])("%s", async (_, headers, body, status) => {
    const sandbox = await openSandbox();
    const response = await send(
      sandbox,
      "/oauth2/token",
      { ...GRANT, ...body },
      { ...headers, origin: ORIGIN },
    );
    expect(response.status).toBe(status);
  });

  it("names the authentication scheme in a 401 response", async () => {
    const response = await send(await openSandbox(), "/oauth2/token", GRANT, {});
    expect(response.headers.get("www-authenticate")).toBe('Basic realm="moov"');
  });
});

describe("origin of POST /oauth2/token", () => {
  it.each<[string, Record<string, string>, number]>([
    ["allowed origin", { origin: ORIGIN }, 200],
    ["allowed referer", { referer: `${ORIGIN}/cart` }, 200],
    ["origin that is not allowed", { origin: "https://evil.example" }, 403],
    ["allowed referer with an origin that is not", { origin: "https://evil.example", referer: ORIGIN }, 403],
    ["malformed referer", { referer: "shop" }, 403],
    ["neither header", {}, 403],
  ])("%s", async (_, headers, status) => {
    const sandbox = await openSandbox();
    const response = await send(sandbox, "/oauth2/token", GRANT, { ...headers, authorization: BASIC });
    expect(response.status).toBe(status);
  });

  it("is not checked for a key without allowed origins", async () => {
    const { publicKey, secretKey } = KEY;
    const sandbox = await openSandbox({ apiKeys: [{ publicKey, secretKey }] });
    expect(await send(sandbox, "/oauth2/token", GRANT, { authorization: BASIC })).toMatchObject({
      status: 200,
    });
  });
});

it("hides the API keys when the sandbox is inspected", async () => {
  const sandbox = await openSandbox();
  const text = inspect(sandbox, { depth: Number.POSITIVE_INFINITY, showHidden: true });
  expect(text).not.toContain(KEY.secretKey);
  expect(sandbox.apiKeys).toEqual([KEY]);
});
