import { assertEqual, assertThat } from "../assert.js";
import { createBasicHeader, createBearerHeader, PING_TOKEN_REQUEST, type ServerCase } from "./server-test.js";

/** Returns variants of a JWT that a server must not accept. */
const forgeTokens = (accessToken: string): readonly string[] => {
  const [header, payload, signature = ""] = accessToken.split(".");
  const unsignedHeader = btoa('{"alg":"none"}').replaceAll("=", "");
  const reversedSignature = [...signature].reverse().join("");
  return [
    `${unsignedHeader}.${payload}.`,
    `${header}.${payload}.${reversedSignature}`,
    `${header}.${payload}`,
    "x",
  ];
};

export const authenticationCases: readonly ServerCase[] = [
  {
    name: "rejects a wrong secret key",
    why: "RFC 6749, section 5.2: invalid_client has status 401 if the secret came in the Authorization header.",
    check: async ({ post, ping, createToken, bodyCredentials, basicHeader, originHeader }) => {
      const wrongHeader = createBasicHeader(bodyCredentials.client_id, "wrong");
      const wrongBody = { ...PING_TOKEN_REQUEST, ...bodyCredentials, client_secret: "wrong" };
      const inHeader = await post("/oauth2/token", PING_TOKEN_REQUEST, { ...wrongHeader, ...originHeader });
      assertEqual("the status of a token request", inHeader.status, 401);
      assertEqual("the status of ping", (await ping(wrongHeader)).status, 401);
      const inBody = await post("/oauth2/token", wrongBody, originHeader);
      assertThat(
        "the status with the secret in the body",
        [400, 401, 422].includes(inBody.status),
        "400, 401 or 422",
        inBody.status,
      );
      const { access_token } = await createToken("/ping.read");
      const revocation = await post("/oauth2/revoke", { token: access_token }, wrongHeader);
      assertEqual("the status of a revocation", revocation.status, 401);
      const afterRevocation = await ping(createBearerHeader(access_token));
      assertEqual("the status of ping after the failed revocation", afterRevocation.status, 200);
      assertEqual("the status of ping with the right secret", (await ping(basicHeader)).status, 200);
    },
  },
  {
    name: "accepts ping only with an API key or a token",
    why: "Moov API, GET /ping: returns 200 with {} or an empty body.",
    check: async ({ ping, createToken, basicHeader }) => {
      assertEqual("the status without credentials", (await ping({})).status, 401);
      const { status, text } = await ping(basicHeader);
      assertEqual("the status with Basic", status, 200);
      assertThat("the body", /^\s*(\{.*\})?\s*$/s.test(text), "an object or nothing", text);
      const { access_token } = await createToken("/ping.read");
      assertEqual("the status with Bearer", (await ping(createBearerHeader(access_token))).status, 200);
    },
  },
  {
    name: "rejects ping with a token that lacks the scope",
    why: "RFC 6750, section 3.1: insufficient_scope has status 403.",
    check: async ({ ping, createToken }) => {
      const { access_token } = await createToken("/accounts.read");
      assertEqual("the status", (await ping(createBearerHeader(access_token))).status, 403);
    },
  },
  {
    name: "rejects forged tokens",
    why: "RFC 8725, sections 2.1 and 3.2: a token needs a valid signature.",
    check: async ({ ping, createToken }) => {
      const { access_token = "" } = await createToken("/ping.read");
      for (const token of forgeTokens(access_token))
        assertEqual("the status", (await ping(createBearerHeader(token))).status, 401);
    },
  },
  {
    name: "returns 404 for a malformed x-moov-version",
    why: "Moov API: a malformed version is not found, and an unknown later version selects the latest.",
    check: async ({ ping, basicHeader }) => {
      const malformed = await ping({ ...basicHeader, "x-moov-version": "2024" });
      assertEqual("the status for a malformed version", malformed.status, 404);
      const unknown = await ping({ ...basicHeader, "x-moov-version": "v2099.01.00" });
      assertEqual("the status for an unknown version", unknown.status, 200);
    },
  },
];
