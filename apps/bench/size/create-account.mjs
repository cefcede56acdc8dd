// Creates an account over fetch, with retries.
import { createAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";

export default (publicKey, secretKey) => {
  const client = createClient({
    transport: fetchTransport(),
    security: { publicKey, secretKey },
    plugins: [retry()],
  });
  return (name) => createAccount(client, { accountType: "individual", profile: { individual: { name } } });
};
