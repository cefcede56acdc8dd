import { ofetch } from "ofetch";

export default (baseURL, { username, password, scope }) => {
  const headers = { authorization: `Basic ${btoa(`${username}:${password}`)}` };
  const body = { grant_type: "client_credentials", scope };
  return () => ofetch(`${baseURL}/oauth2/token`, { method: "POST", headers, body });
};
