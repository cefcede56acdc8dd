import { disableWebhook, updateWebhook } from "@moovkit/webhooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { START } from "./helpers.js";
import { createReceiver, HOOK_URL, openWebhooks } from "./webhooks-helpers.js";

const SECONDS_OF_ATTEMPTS = [0, 10, 70, 370, 2170, 5770, 16_570, 38_170, 81_370];

it("retries with growing delays for up to 24 hours, and then gives up", async () => {
  const times: number[] = [];
  const { sandbox, emit, subscribe } = await openWebhooks({
    deliverWebhook: () => {
      times.push((sandbox.clock.now() - START) / 1000);
      return new Response(null, { status: 503 });
    },
  });
  await subscribe();
  await emit("a");
  await sandbox.clock.advance({ days: 1 });
  expect(times).toEqual(SECONDS_OF_ATTEMPTS);
  expect(sandbox.webhooks.deliveries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await sandbox.clock.advance({ days: 30 });
  expect(times).toHaveLength(SECONDS_OF_ATTEMPTS.length);
  expect(sandbox.snapshot().tables).toMatchObject({ webhookDeliveries: [], tasks: [] });
});

it("stops after the first success", async () => {
  const statuses = [500, 404, 200];
  const receiver = createReceiver(() => statuses.shift() ?? 599);
  const { sandbox, emit, subscribe } = await openWebhooks(receiver.options);
  await subscribe();
  await emit("a");
  await sandbox.clock.advance({ days: 2 });
  expect(sandbox.webhooks.deliveries.map(({ outcome }) => outcome)).toEqual([
    { status: 500 },
    { status: 404 },
    { status: 200 },
  ]);
});

it.each([199, 300, 302, 400, 500])("counts the status %d as a failure", async (status) => {
  const response = Object.defineProperty(new Response(), "status", { value: status });
  const { sandbox, emit, subscribe } = await openWebhooks({ deliverWebhook: () => response });
  await subscribe();
  await emit("a");
  await sandbox.clock.advance({ seconds: 10 });
  expect(sandbox.webhooks.deliveries).toMatchObject([{ outcome: { status } }, { outcome: { status } }]);
});

it("sends the same event in each attempt, with a new timestamp, nonce and signature", async () => {
  const receiver = createReceiver(() => 500);
  const { sandbox, emit, subscribe } = await openWebhooks(receiver.options);
  await subscribe();
  await emit("a");
  await sandbox.clock.advance({ minutes: 2 });
  expect(new Set(receiver.received.map(({ text }) => text)).size).toBe(1);
  const read = (name: string) => receiver.received.map(({ request }) => request.headers.get(name));
  expect(read("x-timestamp")).toEqual([
    "2026-01-01T00:00:00Z",
    "2026-01-01T00:00:10Z",
    "2026-01-01T00:01:10Z",
  ]);
  expect(new Set(read("x-nonce")).size).toBe(3);
  expect(new Set(read("x-signature")).size).toBe(3);
});

it("does not let a failed delivery block the next one", async () => {
  let failures = 1;
  const receiver = createReceiver(() => {
    failures -= 1;
    return failures >= 0 ? 500 : 200;
  });
  const { sandbox, emit, subscribe } = await openWebhooks(receiver.options);
  await subscribe();
  await emit("a");
  await emit("b");
  await sandbox.clock.advance({ hours: 1 });
  expect(receiver.names()).toEqual(["a", "b", "a"]);
});

it("retries with the current URL", async () => {
  const receiver = createReceiver(() => 500);
  const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
  const { webhookID } = await subscribe();
  await emit("a");
  await sandbox.webhooks.settled();
  const url = "https://other.example/";
  await updateWebhook(client, { webhookID, url, status: "enabled", eventTypes: [], description: "" });
  await sandbox.clock.advance({ seconds: 10 });
  expect(receiver.received.map(({ request }) => request.url)).toEqual([HOOK_URL, url]);
});

it("drops the retries that are due while the webhook is disabled", async () => {
  const receiver = createReceiver(() => 500);
  const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
  const { webhookID } = await subscribe();
  await emit("a");
  await sandbox.webhooks.settled();
  await disableWebhook(client, { webhookID });
  await sandbox.clock.advance({ days: 1 });
  expect(receiver.received).toHaveLength(1);
  expect(sandbox.snapshot().tables).toMatchObject({ webhookDeliveries: [], tasks: [] });
});

it("retries after an error", async () => {
  const { sandbox, emit, subscribe } = await openWebhooks({
    deliverWebhook: () => Promise.reject(new Error("refused")),
  });
  await subscribe();
  await emit("a");
  await sandbox.clock.advance({ seconds: 10 });
  expect(sandbox.webhooks.deliveries.map(({ attempt }) => attempt)).toEqual([1, 2]);
});

describe("a receiver that does not respond", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Opens a sandbox whose receiver responds only if the test says so. */
  const openSilent = async () => {
    const requests: Request[] = [];
    const resolvers: ((response: Response) => void)[] = [];
    let notify = () => {};
    const requested = new Promise<void>((resolve) => {
      notify = resolve;
    });
    const deliverWebhook = (request: Request) => {
      requests.push(request);
      notify();
      return new Promise<Response>((resolve) => resolvers.push(resolve));
    };
    const { sandbox, emit, subscribe } = await openWebhooks({ deliverWebhook });
    await subscribe();
    vi.useFakeTimers();
    await emit("a");
    const settled = sandbox.webhooks.settled();
    await requested;
    return { sandbox, settled, requests, resolvers };
  };

  it("fails after 5 seconds, and the signal of the request is aborted", async () => {
    const { sandbox, settled, requests, resolvers } = await openSilent();
    vi.advanceTimersByTime(4999);
    expect(requests[0]?.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    await settled;
    expect(requests[0]?.signal.aborted).toBe(true);
    const outcome = { error: "there was no response within 5 seconds" };
    expect(sandbox.webhooks.deliveries).toMatchObject([{ outcome }]);
    // A response that comes later changes nothing.
    resolvers[0]?.(new Response());
    await sandbox.webhooks.settled();
    expect(sandbox.webhooks.deliveries).toMatchObject([{ outcome }]);
  });

  it("succeeds if it responds in time, and leaves no timer behind", async () => {
    const { sandbox, settled, resolvers } = await openSilent();
    vi.advanceTimersByTime(4999);
    resolvers[0]?.(new Response());
    await settled;
    expect(sandbox.webhooks.deliveries).toMatchObject([{ outcome: { status: 200 } }]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
