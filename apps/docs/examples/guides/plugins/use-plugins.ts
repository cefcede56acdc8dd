import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { killSwitch } from "./kill-switch.js";
import { throttle } from "./throttle.js";

const { MOOV_ACCESS_TOKEN = "" } = process.env;

const client = createClient({
  transport: fetchTransport(),
  security: { accessToken: MOOV_ACCESS_TOKEN },
  plugins: [
    killSwitch(() => process.env.MOOV_DISABLED === undefined), // once per call, before any delay
    retry(),
    throttle(50), // once per attempt
  ],
});
await ping(client);
