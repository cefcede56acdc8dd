import { ping } from "@moovkit/authentication";
import { type CallEvent, createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";

const { MOOV_ACCESS_TOKEN = "" } = process.env;

/** Writes one line of JSON for each call and each retry. */
const log = (event: CallEvent): void => {
  if (event.type === "end" || event.type === "retry" || event.type === "mismatch")
    console.log(JSON.stringify(event));
};

const client = createClient({
  transport: fetchTransport(),
  security: { accessToken: MOOV_ACCESS_TOKEN },
  plugins: [retry()],
  onEvent: log,
});
await ping(client);
