import { MoovCore } from "@moovio/sdk/core.js";
import { authenticationCreateAccessToken } from "@moovio/sdk/funcs/authenticationCreateAccessToken.js";

export default (serverURL, { username, password, scope }) => {
  const core = new MoovCore({ serverURL, security: { username, password } });
  return async () => {
    const outcome = await authenticationCreateAccessToken(core, { grantType: "client_credentials", scope });
    if (!outcome.ok) throw outcome.error;
    return outcome.value;
  };
};
