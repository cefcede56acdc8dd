import type { Moov } from "@moovkit/core";
import type { AuthToken } from "@moovkit/models";
import { refused } from "./refused.js";
import { fact, good, title } from "./show.js";

/** Creates, uses, refreshes and revokes: the same code over any transport. */
export const lifeOfAToken = async (moov: Moov, withToken: (accessToken: string) => Moov): Promise<void> => {
  const { createAccessToken, revokeAccessToken } = moov.authentication;
  const show = ({ scope, expiresIn, tokenType }: AuthToken) => {
    fact("scope", scope);
    fact("expires in", `${expiresIn} s`);
    fact("type", tokenType);
  };

  title("Create an access token");
  const token = await createAccessToken({
    grantType: "client_credentials",
    scope: ["/ping.read", "/accounts.read"],
  });
  show(token);

  title("Ping with it");
  await withToken(token.accessToken).ping();
  good("the token works");

  if (token.refreshToken === undefined) return;
  title("Refresh it");
  const fresh = await createAccessToken({ grantType: "refresh_token", refreshToken: token.refreshToken });
  show(fresh);

  title("Revoke it");
  await revokeAccessToken({ token: fresh.accessToken, tokenTypeHint: "access_token" });
  const afterwards = await refused(withToken(fresh.accessToken).ping());
  good(`ping is refused: ${afterwards.message}`);

  title("Use the old refresh token again");
  const old = await refused(
    createAccessToken({ grantType: "refresh_token", refreshToken: token.refreshToken }, { retries: false }),
  );
  good(`refused: ${old.message}`);
};
