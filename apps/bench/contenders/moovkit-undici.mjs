import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import { undiciTransport } from "@moovkit/undici";

export default (baseURL, { username, password, scope }) => {
  const client = createClient({
    baseURL,
    transport: undiciTransport(),
    security: { username, password },
    plugins: [retry()],
  });
  return () => createAccessToken(client, { grantType: "client_credentials", scope });
};
