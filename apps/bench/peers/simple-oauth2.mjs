import { ClientCredentials } from "simple-oauth2";

export default (baseURL, { username, password, scope }) => {
  const client = new ClientCredentials({
    client: { id: username, secret: password },
    auth: { tokenHost: baseURL, tokenPath: "/oauth2/token" },
  });
  return () => client.getToken({ scope });
};
