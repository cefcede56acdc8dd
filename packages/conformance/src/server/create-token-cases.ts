import { assertEqual, assertThat } from "../assert.js";
import { PING_TOKEN_REQUEST, type ServerCase } from "./server-test.js";

const CREATE_TOKEN = "Moov API, POST /oauth2/token";

const assertTokenBody = (body: Readonly<Record<string, unknown>> = {}): void => {
  for (const field of ["token_type", "access_token", "refresh_token", "scope"])
    assertThat(field, typeof body[field] === "string", "a string", body[field]);
  assertEqual(
    "token_type (case-insensitive: RFC 6749, section 5.1)",
    `${body.token_type}`.toLowerCase(),
    "bearer",
  );
  const { expires_in: expiresIn } = body;
  assertThat(
    "expires_in",
    typeof expiresIn === "number" && expiresIn > 0,
    "a number greater than 0",
    expiresIn,
  );
  assertEqual("scope", body.scope, PING_TOKEN_REQUEST.scope);
};

const credentialCases: readonly ServerCase[] = [
  {
    name: "creates a token with the API key in the header",
    why: `${CREATE_TOKEN}: returns the access token and its details.`,
    check: async ({ postToken }) => {
      const { status, body } = await postToken(PING_TOKEN_REQUEST);
      assertEqual("the status", status, 200);
      assertTokenBody(body);
    },
  },
  {
    name: "creates a token with the API key in the body",
    why: `${CREATE_TOKEN}: \`client_id\` and \`client_secret\` replace HTTP Basic.`,
    check: async ({ post, bodyCredentials, originHeader }) => {
      const { status } = await post(
        "/oauth2/token",
        { ...PING_TOKEN_REQUEST, ...bodyCredentials },
        originHeader,
      );
      assertEqual("the status", status, 200);
    },
  },
  {
    name: "accepts the documented example with empty Basic credentials",
    why: `${CREATE_TOKEN}: the documented example sends empty Basic credentials and an unneeded refresh token.`,
    check: async ({ post, bodyCredentials, originHeader }) => {
      const { status } = await post(
        "/oauth2/token",
        {
          ...PING_TOKEN_REQUEST,
          ...bodyCredentials,
          scope: "/accounts.read /accounts.write",
          refresh_token: "any",
        },
        { ...originHeader, authorization: "Basic Og==" },
      );
      assertEqual("the status", status, 200);
    },
  },
];

const originCases: readonly ServerCase[] = [
  {
    name: "accepts a Referer header instead of Origin",
    why: `${CREATE_TOKEN}: requires an Origin or a Referer header.`,
    check: async ({ post, basicHeader, requireAllowedOrigin }) => {
      const headers = { ...basicHeader, referer: `${requireAllowedOrigin()}/cart` };
      assertEqual("the status", (await post("/oauth2/token", PING_TOKEN_REQUEST, headers)).status, 200);
    },
  },
  {
    name: "rejects an origin that the API key does not allow",
    why: `${CREATE_TOKEN}: Origin takes precedence over Referer and must match an allowed domain of the key.`,
    check: async ({ post, basicHeader, requireAllowedOrigin }) => {
      const disallowed = "https://elsewhere.example";
      for (const headers of [
        { origin: disallowed, referer: `${requireAllowedOrigin()}/` },
        { referer: `${disallowed}/` },
        {},
      ]) {
        const { status } = await post("/oauth2/token", PING_TOKEN_REQUEST, { ...basicHeader, ...headers });
        assertThat(`the status for ${JSON.stringify(headers)}`, status >= 400 && status < 500, "4XX", status);
      }
    },
  },
];

const invalidFieldCase = (description: string, field: string, body: object): ServerCase => ({
  name: `returns 422 for ${description}`,
  why: `${CREATE_TOKEN}: 422 has a message for each invalid field.`,
  check: async ({ postToken }) => {
    const response = await postToken(body);
    assertEqual("the status", response.status, 422);
    assertThat(
      "the body",
      typeof response.body?.[field] === "string",
      `a message for ${field}`,
      response.body,
    );
  },
});

const invalidBodyCases: readonly ServerCase[] = [
  invalidFieldCase("a missing grant_type", "grant_type", {}),
  invalidFieldCase("an unknown grant_type", "grant_type", { grant_type: "password" }),
  invalidFieldCase("client_credentials without scope", "scope", { grant_type: "client_credentials" }),
  invalidFieldCase("refresh_token without a refresh token", "refresh_token", { grant_type: "refresh_token" }),
  invalidFieldCase("a scope that is not a string", "scope", { ...PING_TOKEN_REQUEST, scope: 1 }),
  invalidFieldCase("client_id without client_secret", "client_secret", {
    ...PING_TOKEN_REQUEST,
    client_id: "id",
  }),
  {
    name: "returns 400 for a body that is not a JSON object",
    why: `${CREATE_TOKEN}: 400 has the body {"error": string}.`,
    check: async ({ postToken }) => {
      for (const text of ["[]", "{", ""]) {
        const { status, body } = await postToken(text);
        assertEqual(`the status for "${text}"`, status, 400);
        assertThat("`error` of the body", typeof body?.error === "string", "a string", body);
      }
    },
  },
];

export const createTokenCases: readonly ServerCase[] = [
  ...credentialCases,
  ...originCases,
  ...invalidBodyCases,
];
