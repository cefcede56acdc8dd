import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { ofetch } from "ofetch";

const { MOOV_ACCESS_TOKEN = "" } = process.env;

// In Nuxt and Nitro, use the global `$fetch` instead of `ofetch`.
const instance = ofetch.create({
  headers: { "x-trace-id": crypto.randomUUID() },
  onResponse: ({ request, response }) => console.log(request, response.status),
});

const client = createClient({
  transport: fetchTransport({ ofetch: instance }),
  security: { accessToken: MOOV_ACCESS_TOKEN },
});
await ping(client);
