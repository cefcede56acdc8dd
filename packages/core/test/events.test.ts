import { describe, expect, it, vi } from "vitest";
import type { CallEvent } from "../src/index.js";
import { errorOf } from "./error-of.js";
import { ping, refresh } from "./operations.js";
import { createStubClient, neverRespond, OK } from "./stub-client.js";
import { unhandledRejectionsOf } from "./unhandled-rejections.js";

describe("the events of a client", () => {
  it("are emitted in order, even if the listener throws", async () => {
    const events: CallEvent[] = [];
    const { client } = createStubClient(() => ({ ...OK, headers: { "x-request-id": "r1" } }), {
      onEvent: (event) => {
        events.push(event);
        throw new Error("the logger failed");
      },
    });
    await ping(client);
    await errorOf(refresh(client, {} as never));
    expect(events).toMatchObject([
      { type: "request", operation: "ping", call: 1, attempt: 1, method: "GET", transport: "stub" },
      { type: "response", operation: "ping", call: 1, attempt: 1, status: 200, requestId: "r1" },
      { type: "end", operation: "ping", call: 1, attempt: 1, ok: true, status: 200, requestId: "r1" },
      {
        type: "end",
        operation: "refresh",
        call: 2,
        attempt: 0,
        ok: false,
        code: "request_validation_error",
      },
    ]);
  });

  it("do not cause unhandled rejections if the listener rejects", async () => {
    const onEvent = vi.fn(() => Promise.reject(new Error("the logger failed")));
    const { client } = createStubClient(undefined, { onEvent });
    expect(await unhandledRejectionsOf(async () => ping(client))).toEqual([]);
    expect(onEvent).toHaveBeenCalled();
  });

  it("may be passed to a listener that returns a promise of another library, or anything else", async () => {
    const rejected: unknown[] = [];
    const thenable = {
      then: (_: unknown, onRejected?: (reason: unknown) => void) => {
        rejected.push(onRejected);
        onRejected?.(new Error("the logger failed"));
      },
    };
    for (const returned of [thenable, { then: 7 }, null, 7]) {
      const { client } = createStubClient(undefined, { onEvent: () => returned as never });
      await ping(client);
    }
    expect(rejected).toHaveLength(3);
  });

  it("report the failure of an attempt before the end of the call", async () => {
    const events: CallEvent[] = [];
    const controller = new AbortController();
    const { client } = createStubClient(neverRespond, {
      onEvent: (event) => {
        events.push(event);
        if (event.type === "request") setImmediate(() => controller.abort());
      },
    });
    await errorOf(ping(client, { signal: controller.signal }));
    expect(events.map(({ type }) => type)).toEqual(["request", "failure", "end"]);
  });

  it("report the failure of an attempt when `deadlineMs` passes", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const events: CallEvent[] = [];
      const { client } = createStubClient(neverRespond, {
        onEvent: (event) => {
          events.push(event);
          if (event.type === "request") setImmediate(() => vi.advanceTimersByTime(5000));
        },
      });
      await errorOf(ping(client, { deadlineMs: 5000 }));
      expect(events).toMatchObject([
        { type: "request" },
        { type: "failure", code: "request_timeout_error" },
        { type: "end", code: "request_timeout_error" },
      ]);
    } finally {
      vi.useRealTimers();
    }
  });
});
