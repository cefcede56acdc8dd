import {
  allowInsecureRequests,
  ClientSecretBasic,
  Configuration,
  clientCredentialsGrant,
} from "openid-client";

export default (baseURL, { username, password, scope }) => {
  const server = { issuer: baseURL, token_endpoint: `${baseURL}/oauth2/token` };
  const configuration = new Configuration(server, username, undefined, ClientSecretBasic(password));
  allowInsecureRequests(configuration);
  return () => clientCredentialsGrant(configuration, { scope });
};
