import type { AuthToken } from "@moovkit/authentication";
import { APIError, type Call, type MoovError } from "moovkit";
import type { Output } from "../output.js";
import type { Stage } from "../stage.js";
import { expectError } from "./expect-error.js";

const printToken = (output: Output, { scope, expiresIn }: Pick<AuthToken, "scope" | "expiresIn">): void => {
  output.row("scope", scope);
  output.row("expires", `in ${expiresIn} s`);
};

/** Checks that the server rejects a call. Rethrows an error without a response, which is not a rejection. */
const checkRejected = async (output: Output, subject: string, call: Call<unknown, MoovError>) => {
  const error = await expectError(call);
  if (!(error instanceof APIError)) throw error;
  output.check(`${subject} is rejected (${error.status})`, error.status >= 400 && error.status < 500);
};

/** Creates, uses, refreshes and revokes an access token. */
export const showTokenLifecycle = async ({ clients, output }: Stage): Promise<void> => {
  const { createAccessToken, revokeAccessToken } = clients.withKey().authentication;

  output.step("Create an access token");
  const token = await createAccessToken({
    grantType: "client_credentials",
    scope: ["/ping.read", "/accounts.read"],
  });
  printToken(output, token);
  const { response } = await clients.withToken(token.accessToken).authentication.ping().withResponse();
  output.check("ping accepts the token", response.status === 200);

  const { refreshToken } = token;
  if (refreshToken === undefined) {
    output.skip("Refresh and revoke it", "the server issued no refresh token");
    return;
  }
  output.step("Refresh it");
  const { accessToken, ...renewedToken } = await createAccessToken({
    grantType: "refresh_token",
    refreshToken,
  });
  printToken(output, renewedToken);

  output.step("Revoke the renewed token");
  await revokeAccessToken({ token: accessToken, tokenTypeHint: "access_token" });
  await checkRejected(output, "the revoked token", clients.withToken(accessToken).authentication.ping());
  const secondRefresh = createAccessToken({ grantType: "refresh_token", refreshToken }, { retries: false });
  await checkRejected(output, "the used refresh token", secondRefresh);
};
