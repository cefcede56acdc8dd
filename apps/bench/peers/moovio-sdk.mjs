import { MoovCore } from "@moovio/sdk/core.js";
import { authenticationCreateAccessToken } from "@moovio/sdk/funcs/authenticationCreateAccessToken.js";

export default (serverURL, { username, password, scope }) => {
  const core = new MoovCore({ serverURL, security: { username, password } });
  return async () => {
    const result = await authenticationCreateAccessToken(core, { grantType: "client_credentials", scope });
    if (!result.ok) throw result.error;
    return result.value;
  };
};
