import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_ACCESS_TOKEN = "" } = process.env;

const client = createClient({
  transport: fetchTransport({ init: { cache: "no-store" } }),
  security: { accessToken: MOOV_ACCESS_TOKEN },
});
await ping(client);
