import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

export const standalone = async (
  username: string,
  password: string,
  baseURL?: string,
) => {
  const client = createClient({
    transport: fetchTransport(),
    baseURL,
    security: { username, password },
  });
  return createAccessToken(client, {
    grantType: "client_credentials",
    scope: "/accounts.read",
  }).result();
};
