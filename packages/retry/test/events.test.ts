import type { RetryEvent } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { createScriptedClient, respond } from "./scripted-client.js";

describe("`onRetry`", () => {
  it("receives the reason and the delay before each retry, and may throw", async () => {
    const events: RetryEvent[] = [];
    const script = [respond(503), new ConnectionError(""), respond(200)];
    const { ping } = createScriptedClient(script, {
      onRetry: (event) => {
        events.push(event);
        throw new Error("the logger failed");
      },
    });
    await ping();
    const retryOfPing = { type: "retry", operation: "ping", call: 1 };
    expect(events).toEqual([
      { ...retryOfPing, attempt: 1, delayMs: 250, status: 503 },
      { ...retryOfPing, attempt: 2, delayMs: 500, code: "connection_error" },
    ]);
  });
});
