import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";

const { MOOV_ACCESS_TOKEN = "" } = process.env;

const moov = createMoov({
  transport: fetchTransport(),
  security: { accessToken: MOOV_ACCESS_TOKEN },
  plugins: [
    retry({
      maxAttempts: 5,
      onRetry: ({ attempt, delayMs }) => console.log(`Attempt ${attempt} failed. Retrying in ${delayMs} ms.`),
    }),
  ],
});

await moov.ping({ retries: { maxAttempts: 2 } }); // for one call
await moov.ping({ retries: false });
