// One operation over fetch, with retries and access tokens that renew themselves.
import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";

export default (baseURL, { username, password, scope }) => {
  const client = createClient({
    baseURL,
    transport: fetchTransport(),
    security: tokens({ publicKey: username, secretKey: password, scope }),
    plugins: [retry()],
  });
  return () => ping(client);
};
