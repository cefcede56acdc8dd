import { ConfigurationError } from "@moovkit/core";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  memorySeenEvents,
  type SeenEvents,
  type WebhookEvent,
  type WebhookHandlerOptions,
  WebhookTimeoutError,
  WebhookVerificationError,
  webhookHandler,
} from "../src/index.js";
import { createDelivery, EVENT, SECRET, SIGNED_AT } from "./deliveries.js";
import { createWork } from "./work.js";

const OTHER_EVENT = { ...EVENT, eventID: "another" };

/** Waits until all promises have settled that depend on no timer or test. */
const nextTick = () => new Promise((resolve) => setImmediate(resolve));

const createHandler = (options: Partial<WebhookHandlerOptions> = {}) => {
  const onEvent = vi.fn<(event: WebhookEvent) => unknown>();
  const onError = vi.fn<(error: unknown) => void>();
  const handler = webhookHandler({ secret: SECRET, now: () => SIGNED_AT, onEvent, onError, ...options });
  /** Delivers an event. Returns the status. */
  const deliver = async (event?: object | string) => (await handler(await createDelivery(event))).status;
  return { handler, deliver, onEvent, onError };
};

describe("an authentic delivery", () => {
  it("is handled and acknowledged", async () => {
    const { handler, onEvent, onError } = createHandler();
    const response = await handler(await createDelivery());
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ received: true });
    expect(onEvent.mock.calls).toEqual([[EVENT]]);
    expect(onError).not.toHaveBeenCalled();
  });

  it("is acknowledged only after `onEvent` has resolved", async () => {
    const work = createWork();
    const { deliver } = createHandler({ onEvent: work.onEvent });
    const respond = vi.fn();
    const responding = deliver().then(respond);
    await work.started;
    await nextTick();
    expect(respond).not.toHaveBeenCalled();
    work.resolve();
    await responding;
    expect(respond).toHaveBeenCalledWith(200);
  });

  it("can be a test, or of a type that Moov has added", async () => {
    const { deliver, onEvent } = createHandler();
    expect(await deliver({ ...EVENT, eventID: "e1", type: "event.test", data: { ping: true } })).toBe(200);
    expect(await deliver({ ...EVENT, eventID: "e2", type: "planet.discovered", data: {} })).toBe(200);
    expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual(["event.test", "planet.discovered"]);
  });
});

describe("a request that is not a delivery", () => {
  it.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])("is refused if it is a %s", async (method) => {
    const { handler, onEvent, onError } = createHandler();
    const { headers } = await createDelivery();
    const response = await handler(new Request("https://shop.example/", { method, headers }));
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(onEvent).not.toHaveBeenCalled();
    expect(onError).not.toHaveBeenCalled();
  });

  const invalidDeliveries = {
    webhook_missing_header: () => new Request("https://shop.example/", { method: "POST", body: "{}" }),
    webhook_duplicate_header: async () => {
      const delivery = await createDelivery();
      delivery.headers.append("x-signature", "00");
      return delivery;
    },
    webhook_invalid_timestamp: () => createDelivery(EVENT, { timestamp: "now" }),
    webhook_signature_mismatch: () => createDelivery(EVENT, { secret: "another" }),
    webhook_timestamp_too_old: () => createDelivery(EVENT, { timestamp: "2024-04-26T21:15:54Z" }),
    webhook_timestamp_in_future: () => createDelivery(EVENT, { timestamp: "2024-04-26T21:25:56Z" }),
    webhook_invalid_body: () => createDelivery("hello"),
    webhook_body_too_large: () => createDelivery(JSON.stringify(EVENT).padEnd(262_145)),
  };

  it.each([
    ["webhook_missing_header", 400, "bad request"],
    ["webhook_duplicate_header", 400, "bad request"],
    ["webhook_invalid_timestamp", 400, "bad request"],
    ["webhook_signature_mismatch", 401, "unauthorized"],
    ["webhook_timestamp_too_old", 401, "unauthorized"],
    ["webhook_timestamp_in_future", 401, "unauthorized"],
    ["webhook_invalid_body", 400, "bad request"],
    ["webhook_body_too_large", 413, "payload too large"],
  ] as const)("is refused without details: %s, %i", async (code, status, error) => {
    const { handler, onEvent, onError } = createHandler();
    const response = await handler(await invalidDeliveries[code]());
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(JSON.stringify({ error }));
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(onEvent).not.toHaveBeenCalled();
    expect(onError.mock.calls).toEqual([[expect.any(WebhookVerificationError)]]);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code });
  });

  it("is refused before its body is read", async () => {
    const { handler } = createHandler();
    const delivery = await createDelivery(EVENT, { secret: "another" });
    expect((await handler(delivery)).status).toBe(401);
    expect(delivery.bodyUsed).toBe(false);
  });

  it("is refused before its body is read if the body is declared to be too large", async () => {
    const { handler } = createHandler();
    const delivery = await createDelivery();
    delivery.headers.set("content-length", "262145");
    expect((await handler(delivery)).status).toBe(413);
    expect(delivery.bodyUsed).toBe(false);
  });

  it("is refused as soon as the limit is exceeded, without the rest of the body", async () => {
    const { handler } = createHandler({ maxBodyBytes: 10 });
    const { headers } = await createDelivery();
    const cancel = vi.fn();
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(6)), cancel });
    const init: RequestInit & { readonly duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
    expect((await handler(new Request("https://shop.example/", init))).status).toBe(413);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("can have a body of the maximum size", async () => {
    const text = JSON.stringify(EVENT);
    expect(await createHandler({ maxBodyBytes: text.length }).deliver(text)).toBe(200);
    expect(await createHandler({ maxBodyBytes: text.length - 1 }).deliver(text)).toBe(413);
  });
});

describe("a repeated event", () => {
  it("is acknowledged, and not handled again", async () => {
    const { deliver, onEvent } = createHandler();
    expect(await deliver()).toBe(200);
    expect(await deliver()).toBe(200);
    expect(onEvent).toHaveBeenCalledTimes(1);
    expect(await deliver(OTHER_EVENT)).toBe(200);
    expect(onEvent).toHaveBeenCalledTimes(2);
  });

  it("is recognized by its ID, and not by the nonce or the webhook", async () => {
    const { handler, onEvent } = createHandler();
    await handler(await createDelivery(EVENT, { nonce: "n1", webhookID: "w1" }));
    await handler(await createDelivery(EVENT, { nonce: "n2", webhookID: "w2" }));
    expect(onEvent).toHaveBeenCalledTimes(1);
    await handler(await createDelivery(OTHER_EVENT, { nonce: "n1", webhookID: "w1" }));
    expect(onEvent).toHaveBeenCalledTimes(2);
  });

  it("is handled again if `onEvent` has thrown or rejected", async () => {
    const failure = new Error("The database is down.");
    const { deliver, onEvent, onError } = createHandler();
    onEvent.mockRejectedValueOnce(failure).mockImplementationOnce(() => {
      throw failure;
    });
    expect([await deliver(), await deliver(), await deliver(), await deliver()]).toEqual([
      500, 500, 200, 200,
    ]);
    expect(onEvent).toHaveBeenCalledTimes(3);
    expect(onError.mock.calls).toEqual([[failure], [failure]]);
  });

  it("reveals nothing about the failure", async () => {
    const { handler, onEvent } = createHandler();
    onEvent.mockRejectedValue(new Error("The database is down."));
    const response = await handler(await createDelivery());
    expect(await response.text()).toBe('{"error":"internal error"}');
  });

  it.each([200, 500])("waits for the first delivery, and has its status %i", async (status) => {
    const work = createWork();
    const now = vi.fn(() => SIGNED_AT);
    const { deliver, onError } = createHandler({ onEvent: work.onEvent, now });
    const first = deliver();
    await work.started;
    const others = Promise.all([deliver(), deliver()]);
    // The clock is the last thing before the body is read and the event is looked up.
    await new Promise<void>((resolve) => {
      now.mockImplementation(() => {
        if (now.mock.calls.length === 3) resolve();
        return SIGNED_AT;
      });
    });
    await nextTick();
    if (status === 200) work.resolve();
    else work.reject(new Error("The database is down."));
    expect(await first).toBe(status);
    expect(await others).toEqual([status, status]);
    expect(work.onEvent).toHaveBeenCalledTimes(1);
    // Once for the event, not for each delivery.
    expect(onError).toHaveBeenCalledTimes(status === 200 ? 0 : 1);
  });

  it("does not wait for other events", async () => {
    const work = createWork();
    const onEvent = vi.fn().mockImplementationOnce(work.onEvent);
    const { deliver } = createHandler({ onEvent });
    const status = deliver();
    await work.started;
    expect(await deliver(OTHER_EVENT)).toBe(200);
    work.resolve();
    expect(await status).toBe(200);
  });

  it("is refused while a handler with the same `seen` handles it", async () => {
    const seen = memorySeenEvents();
    const work = createWork();
    const first = createHandler({ seen, onEvent: work.onEvent });
    const second = createHandler({ seen });
    const status = first.deliver();
    await work.started;
    expect(await second.deliver()).toBe(503);
    work.resolve();
    expect(await status).toBe(200);
    expect(await second.deliver()).toBe(200);
    expect(second.onEvent).not.toHaveBeenCalled();
  });
});

describe("an event that is not handled in time", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  /** Delivers an event that is being handled until the test ends the work. */
  const deliverSlowly = async (options: Partial<WebhookHandlerOptions> = {}) => {
    const work = createWork();
    const created = createHandler({ onEvent: work.onEvent, ...options });
    const status = created.deliver();
    await work.started;
    return { ...created, work, status, onEvent: work.onEvent };
  };

  it("is refused after 4.5 seconds", async () => {
    const { status, onError, onEvent } = await deliverSlowly();
    const settled = vi.fn();
    status.then(settled);
    await vi.advanceTimersByTimeAsync(4_499);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await status).toBe(503);
    expect(onError.mock.calls).toEqual([[expect.any(WebhookTimeoutError)]]);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: "webhook_timeout" });
    expect(onEvent).toHaveBeenCalledTimes(1);
  });

  it("is not handled again if it succeeds later", async () => {
    const { deliver, status, work, onEvent } = await deliverSlowly();
    await vi.advanceTimersByTimeAsync(4_500);
    expect(await status).toBe(503);
    work.resolve();
    expect(await deliver()).toBe(200);
    expect(onEvent).toHaveBeenCalledTimes(1);
  });

  it("is not handled twice at the same time", async () => {
    const { deliver, status, work, onEvent } = await deliverSlowly();
    await vi.advanceTimersByTimeAsync(4_500);
    expect(await status).toBe(503);
    const redelivery = deliver();
    work.resolve();
    expect(await redelivery).toBe(200);
    expect(onEvent).toHaveBeenCalledTimes(1);
  });

  it("is handled again if it fails later", async () => {
    const { deliver, status, work, onEvent, onError } = await deliverSlowly();
    await vi.advanceTimersByTimeAsync(4_500);
    expect(await status).toBe(503);
    work.reject(new Error("The database is down."));
    await nextTick();
    expect(onError).toHaveBeenCalledTimes(2);
    onEvent.mockResolvedValueOnce(undefined);
    expect(await deliver()).toBe(200);
    expect(onEvent).toHaveBeenCalledTimes(2);
  });

  it("can have another limit, or none", async () => {
    const { status } = await deliverSlowly({ timeoutMs: 10 });
    await vi.advanceTimersByTimeAsync(10);
    expect(await status).toBe(503);

    const unlimited = await deliverSlowly({ timeoutMs: Number.POSITIVE_INFINITY });
    expect(vi.getTimerCount()).toBe(0);
    unlimited.work.resolve();
    expect(await unlimited.status).toBe(200);
  });

  it("leaves no timer behind", async () => {
    expect(await createHandler().deliver()).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is reported to `waitUntil` until it is settled", async () => {
    const waitUntil = vi.fn<(promise: Promise<unknown>) => void>();
    const { status, work } = await deliverSlowly({ waitUntil });
    const settled = vi.fn();
    waitUntil.mock.calls[0]?.[0].then(settled);
    await vi.advanceTimersByTimeAsync(4_500);
    expect(await status).toBe(503);
    expect(settled).not.toHaveBeenCalled();
    work.reject(new Error("The database is down."));
    await waitUntil.mock.calls[0]?.[0];
    expect(waitUntil).toHaveBeenCalledTimes(1);
  });

  it("is accepted although `waitUntil` throws", async () => {
    const refusal = new Error("There is no request.");
    const waitUntil = () => {
      throw refusal;
    };
    const { deliver, onEvent, onError } = createHandler({ waitUntil });
    expect(await deliver()).toBe(200);
    expect(onEvent).toHaveBeenCalledTimes(1);
    expect(onError.mock.calls).toEqual([[refusal]]);
  });
});

describe("`seen` as a function", () => {
  it("decides whether an event is handled", async () => {
    const stored = new Set<string>();
    const onEvent = vi.fn((event: WebhookEvent) => void stored.add(event.eventID));
    const { deliver } = createHandler({ seen: async (eventID) => stored.has(eventID), onEvent });
    expect(await deliver()).toBe(200);
    expect(await deliver()).toBe(200);
    expect(await deliver(OTHER_EVENT)).toBe(200);
    expect(onEvent.mock.calls.map(([{ eventID }]) => eventID)).toEqual([EVENT.eventID, OTHER_EVENT.eventID]);
  });

  it("is called again after `onEvent` has failed", async () => {
    const seen = vi.fn(() => false);
    const onEvent = vi.fn().mockRejectedValueOnce(new Error("The database is down."));
    const { deliver } = createHandler({ seen, onEvent });
    expect(await deliver()).toBe(500);
    expect(await deliver()).toBe(200);
    expect(seen.mock.calls).toEqual([[EVENT.eventID], [EVENT.eventID]]);
  });
});

describe("`seen` that fails", () => {
  const FAILURE = new Error("Redis is down.");

  it("refuses the delivery before the event is handled", async () => {
    const claim = vi.fn<SeenEvents["claim"]>().mockRejectedValueOnce(FAILURE);
    claim.mockReturnValue({ state: "claimed", confirm: () => {}, release: () => {} });
    const { deliver, onEvent, onError } = createHandler({ seen: { claim } });
    expect(await deliver()).toBe(500);
    expect(onEvent).not.toHaveBeenCalled();
    expect(onError.mock.calls).toEqual([[FAILURE]]);
    expect(await deliver()).toBe(200);
    expect(onEvent).toHaveBeenCalledTimes(1);
  });

  it("refuses the delivery if the event cannot be confirmed, and gives up the claim", async () => {
    const release = vi.fn();
    const claim: SeenEvents["claim"] = () => ({
      state: "claimed",
      confirm: () => Promise.reject(FAILURE),
      release,
    });
    const { deliver, onEvent, onError } = createHandler({ seen: { claim } });
    expect(await deliver()).toBe(500);
    expect(onEvent).toHaveBeenCalledTimes(1);
    expect(release).toHaveBeenCalledTimes(1);
    expect(onError.mock.calls).toEqual([[FAILURE]]);
  });

  it("reports the error of `onEvent` and that of the release", async () => {
    const confirm = vi.fn();
    const claim: SeenEvents["claim"] = () => ({
      state: "claimed",
      confirm,
      release: () => Promise.reject(FAILURE),
    });
    const eventFailure = new Error("The database is down.");
    const { deliver, onError } = createHandler({
      seen: { claim },
      onEvent: () => Promise.reject(eventFailure),
    });
    expect(await deliver()).toBe(500);
    expect(confirm).not.toHaveBeenCalled();
    expect(onError.mock.calls).toEqual([[FAILURE], [eventFailure]]);
  });
});

describe("`onError`", () => {
  it("cannot change the response", async () => {
    const throwing = createHandler({
      onError: () => {
        throw new Error("The logger is down.");
      },
    });
    expect(await throwing.deliver("hello")).toBe(400);
    const rejecting = createHandler({ onError: () => Promise.reject(new Error("The logger is down.")) });
    expect(await rejecting.deliver("hello")).toBe(400);
  });

  it("is `console.error` by default", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await createHandler({ onError: undefined }).deliver("hello")).toBe(400);
    expect(log.mock.calls).toEqual([[expect.any(WebhookVerificationError)]]);
  });
});

describe("options", () => {
  it.each([
    ["secret", undefined, "check that the variable is set"],
    ["secret", "", "check that the variable is set"],
    ["onEvent", undefined, "must be a function that handles an event"],
    ["onEvent", {}, "must be a function"],
    ["seen", new Set(), "must be memorySeenEvents()"],
    ["seen", null, "must be memorySeenEvents()"],
    ["toleranceSeconds", -1, "must be a number of seconds"],
    ["maxBodyBytes", 0, "must be a number of bytes above 0"],
    ["timeoutMs", 0, "must be a number of milliseconds above 0"],
    ["timeoutMs", Number.NaN, "must be a number of milliseconds above 0"],
    ["onError", "log", "must be a function"],
    ["waitUntil", {}, "must be a function"],
    ["timeout", 1, "unknown option"],
  ])("rejects `%s` that is %j when the handler is created", (name, value, message) => {
    const create = () => createHandler({ [name]: value });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
  });
});

describe("a mounted handler", () => {
  it("works in Hono", async () => {
    const { handler, onEvent } = createHandler();
    const app = new Hono();
    app.post("/webhooks/moov", (context) => handler(context.req.raw));
    const delivery = await createDelivery();
    expect((await app.request("/webhooks/moov", delivery)).status).toBe(200);
    expect(onEvent.mock.calls).toEqual([[EVENT]]);
  });

  it("reports that the body was already read", async () => {
    const { handler, onError } = createHandler();
    const app = new Hono();
    app.post("/webhooks/moov", async (context) => {
      await context.req.raw.json();
      return handler(context.req.raw);
    });
    expect((await app.request("/webhooks/moov", await createDelivery())).status).toBe(500);
    expect(onError.mock.calls).toEqual([[expect.any(ConfigurationError)]]);
    expect(`${onError.mock.calls[0]?.[0]}`).toContain("the body of the request was already read");
  });

  it("reports that something else is reading the body", async () => {
    const { handler, onError } = createHandler();
    const request = new Request("https://shop.example/webhooks/moov", await createDelivery());
    request.body?.getReader();
    expect((await handler(request)).status).toBe(500);
    expect(onError.mock.calls).toEqual([[expect.any(ConfigurationError)]]);
  });
});
