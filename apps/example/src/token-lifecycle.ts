import type { AuthToken } from "@moovkit/authentication";
import { APIError, type Call, type Moov, type MoovError } from "moovkit";
import { expectError } from "./expect-error.js";
import { printField, printSuccess, printTitle } from "./output.js";

const printToken = ({ scope, expiresIn, tokenType }: AuthToken): void => {
  printField("scope", scope);
  printField("expires in", `${expiresIn} s`);
  printField("type", tokenType);
};

/** Prints that the server rejected a call. Throws the error if there was no response, because then it did not. */
const printRejection = async (call: Call<unknown, MoovError>): Promise<void> => {
  const error = await expectError(call);
  if (!(error instanceof APIError)) throw error;
  printSuccess(`rejected: ${error.message}`);
};

/**
 * Creates, uses, refreshes and revokes an access token.
 *
 * @param moov - A client with an API key.
 * @param createTokenClient - Creates a client with an access token.
 */
export const showTokenLifecycle = async (
  moov: Moov,
  createTokenClient: (accessToken: string) => Moov,
): Promise<void> => {
  const { createAccessToken, revokeAccessToken } = moov.authentication;

  printTitle("Create an access token");
  const token = await createAccessToken({
    grantType: "client_credentials",
    scope: ["/ping.read", "/accounts.read"],
  });
  printToken(token);

  printTitle("Use it for a ping");
  await createTokenClient(token.accessToken).authentication.ping();
  printSuccess("the server accepted the token");

  const { refreshToken } = token;
  if (refreshToken === undefined) return;
  printTitle("Refresh it");
  const renewedToken = await createAccessToken({ grantType: "refresh_token", refreshToken });
  printToken(renewedToken);

  printTitle("Revoke the renewed token");
  await revokeAccessToken({ token: renewedToken.accessToken, tokenTypeHint: "access_token" });
  await printRejection(createTokenClient(renewedToken.accessToken).authentication.ping());

  printTitle("Use the first refresh token again");
  await printRejection(createAccessToken({ grantType: "refresh_token", refreshToken }, { retries: false }));
};
