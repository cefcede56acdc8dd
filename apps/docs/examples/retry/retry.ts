import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";

const { MOOV_ACCESS_TOKEN = "" } = process.env;

const client = createClient({
  transport: fetchTransport(),
  security: { accessToken: MOOV_ACCESS_TOKEN },
  plugins: [
    retry({
      maxAttempts: 5,
      onRetry: ({ attempt, delayMs }) => console.log(`Attempt ${attempt} failed. Retrying in ${delayMs} ms.`),
    }),
  ],
});

await ping(client, { retries: { maxAttempts: 2 } }); // for one call
await ping(client, { retries: false });
