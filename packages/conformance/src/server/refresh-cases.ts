import { assertEqual } from "../assert.js";
import { createBearerHeader, type ServerCase } from "./server-test.js";

export const refreshCases: readonly ServerCase[] = [
  {
    name: "accepts a refresh token once, and revokes its tokens after a second use",
    why: "RFC 6749, section 6, and RFC 9700, section 4.14.2: reuse of a refresh token revokes its whole family.",
    check: async ({ postToken, ping, createToken }) => {
      const { refresh_token } = await createToken("/ping.read");
      const refresh = { grant_type: "refresh_token", refresh_token };
      const renewed = await postToken(refresh);
      assertEqual("the status of the first use", renewed.status, 200);
      const renewedHeader = createBearerHeader(renewed.body?.access_token);
      assertEqual("the status of ping with the new token", (await ping(renewedHeader)).status, 200);
      assertEqual("the status of the second use", (await postToken(refresh)).status, 422);
      assertEqual("the status of ping after the second use", (await ping(renewedHeader)).status, 401);
    },
  },
  {
    name: "does not extend the scope on refresh",
    why: "RFC 6749, section 6: a refresh must not grant a scope that was not granted originally.",
    check: async ({ postToken, createToken }) => {
      const { refresh_token } = await createToken("/ping.read");
      const { status } = await postToken({
        grant_type: "refresh_token",
        refresh_token,
        scope: "/accounts.write",
      });
      assertEqual("the status", status, 422);
    },
  },
];
