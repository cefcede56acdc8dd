import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";
import { tracing } from "./tracing.js";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const client = createClient({
  transport: fetchTransport(),
  security: tokens({ publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY, scope: "/ping.read" }),
  plugins: [tracing(), retry()], // before `retry()`, so that one span covers all attempts
});
await ping(client);
