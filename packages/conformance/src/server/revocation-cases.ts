import { assertEqual, assertThat } from "../assert.js";
import { createBearerHeader, type ServerCase } from "./server-test.js";

const REVOKE_TOKEN = "Moov API, POST /oauth2/revoke";

const assertRevoked = (status: number): void =>
  assertThat("the status", status === 200 || status === 204, "200 or 204", status);

const revocationCase = (kind: "access_token" | "refresh_token"): ServerCase => ({
  name: `revokes the ${kind}, and succeeds again for the revoked token`,
  why: `${REVOKE_TOKEN}, and RFC 7009, section 2.2: revoking a revoked token succeeds.`,
  check: async ({ post, ping, createToken, basicHeader }) => {
    const token = await createToken("/ping.read");
    const revocation = { token: token[kind], token_type_hint: kind };
    for (let use = 0; use < 2; use += 1)
      assertRevoked((await post("/oauth2/revoke", revocation, basicHeader)).status);
    const { status } = await ping(createBearerHeader(token.access_token));
    assertEqual("the status of ping after the revocation", status, 401);
  },
});

export const revocationCases: readonly ServerCase[] = [
  revocationCase("access_token"),
  revocationCase("refresh_token"),
  {
    name: "succeeds when an unknown token is revoked",
    why: "RFC 7009, section 2.2: revoking an unknown token succeeds.",
    check: async ({ post, bodyCredentials }) =>
      assertRevoked((await post("/oauth2/revoke", { token: "unknown", ...bodyCredentials })).status),
  },
  {
    name: "returns 422 with a message for each invalid field of a revocation",
    why: `${REVOKE_TOKEN}: 422 has a message for each invalid field.`,
    check: async ({ post, basicHeader }) => {
      const { status, body } = await post("/oauth2/revoke", { token_type_hint: "id_token" }, basicHeader);
      assertEqual("the status", status, 422);
      assertEqual("the fields", Object.keys(body ?? {}).sort(), ["token", "token_type_hint"]);
    },
  },
];
