// The smallest useful program: one operation over fetch, with retries. `pnpm bench` also times this file.
import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";

export default (baseURL, { username, password, scope }) => {
  const client = createClient({
    baseURL,
    transport: fetchTransport(),
    security: { username, password },
    plugins: [retry()],
  });
  return () => createAccessToken(client, { grantType: "client_credentials", scope });
};
