import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_ACCESS_TOKEN = "" } = process.env;

const moov = createMoov({
  transport: fetchTransport({ init: { cache: "no-store" } }),
  security: { accessToken: MOOV_ACCESS_TOKEN },
});
await moov.ping();
