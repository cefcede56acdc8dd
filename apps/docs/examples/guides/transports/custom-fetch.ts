import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_ACCESS_TOKEN = "" } = process.env;

/** A `fetch` that measures each request. It could also use another HTTP library or a mock. */
const measuredFetch: typeof fetch = async (input, init) => {
  const startedAt = performance.now();
  const response = await fetch(input, init);
  console.log(response.status, Math.round(performance.now() - startedAt));
  return response;
};

const client = createClient({
  transport: fetchTransport({ fetch: measuredFetch }),
  security: { accessToken: MOOV_ACCESS_TOKEN },
});
await ping(client);
