import { MoovCore } from "@moovio/sdk/core.js";
import { authenticationCreateAccessToken } from "@moovio/sdk/funcs/authenticationCreateAccessToken.js";

export const standalone = async (username, password, serverURL) => {
  const core = new MoovCore({
    security: { username, password },
    serverURL,
  });
  const outcome = await authenticationCreateAccessToken(core, {
    grantType: "client_credentials",
    scope: "/accounts.read",
  });
  return outcome;
};
