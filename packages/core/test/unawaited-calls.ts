// Runs in a process of its own, which an unhandled rejection would end with an error.
import { setImmediate } from "node:timers/promises";
import { createMoov } from "../src/index.js";

const moov = createMoov({
  transport: { name: "offline", send: () => Promise.reject(new Error("offline")) },
  security: { accessToken: "token" },
});

moov.ping();
const lateCall = moov.ping();
const caughtCall = moov.ping();

// The transport fails without waiting, so all calls have failed by then, and Node has reported unhandled rejections.
await setImmediate();

const result = await lateCall.result();
await caughtCall.catch(() => {});
await caughtCall.result();
console.log(result.ok ? "succeeded" : result.error.code);
