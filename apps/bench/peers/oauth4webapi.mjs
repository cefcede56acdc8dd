import * as oauth from "oauth4webapi";

export default (baseURL, { username, password, scope }) => {
  const server = { issuer: baseURL, token_endpoint: `${baseURL}/oauth2/token` };
  const client = { client_id: username };
  const authentication = oauth.ClientSecretBasic(password);
  const options = { [oauth.allowInsecureRequests]: true };
  return async () => {
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      authentication,
      { scope },
      options,
    );
    return oauth.processClientCredentialsResponse(server, client, response);
  };
};
