// Runs in a separate process, because an unhandled rejection ends the process.
import { setImmediate } from "node:timers/promises";
import { createClient } from "../src/index.js";
import { ping } from "./operations.js";

const client = createClient({
  transport: { name: "offline", send: () => Promise.reject(new Error("offline")) },
  security: { accessToken: "token" },
});

ping(client);
const lateCall = ping(client);
const caughtCall = ping(client);

// The transport fails without waiting, so all calls have failed by then, and Node has reported unhandled rejections.
await setImmediate();

const result = await lateCall.result();
await caughtCall.catch(() => {});
await caughtCall.result();
console.log(result.ok ? "succeeded" : result.error.code);
