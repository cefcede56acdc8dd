import { getWebhook, getWebhookSecret, signWebhook } from "@moovkit/webhooks";
import { expect, it, vi } from "vitest";
import { createSandbox, type Sandbox, type SandboxSnapshot } from "../src/index.js";
import { KEY, send } from "./helpers.js";
import { createReceiver, nameOf, openWebhooks } from "./webhooks-helpers.js";

/** Passes a snapshot through JSON, as a fixture in a file. */
const store = (snapshot: SandboxSnapshot): SandboxSnapshot => JSON.parse(JSON.stringify(snapshot));

it("continues with the webhooks and their secrets", async () => {
  const before = await openWebhooks();
  const webhook = await before.subscribe();
  const { webhookID } = webhook;
  const { secret } = await getWebhookSecret(before.client, { webhookID });

  const receiver = createReceiver();
  const after = await openWebhooks({ ...receiver.options, snapshot: store(before.sandbox.snapshot()) });
  expect(await getWebhook(after.client, { webhookID })).toEqual(webhook);
  await after.emit("a");
  await after.sandbox.webhooks.settled();
  const headers = receiver.received[0]?.request.headers ?? new Headers();
  const signed = await signWebhook({
    secret,
    webhookID,
    timestamp: headers.get("x-timestamp") ?? "",
    nonce: headers.get("x-nonce") ?? "",
  });
  expect(headers.get("x-signature")).toBe(signed["x-signature"]);
});

it("continues with a pending retry", async () => {
  const before = await openWebhooks(createReceiver(() => 500).options);
  await before.subscribe();
  await before.emit("a");
  await before.sandbox.clock.advance({ seconds: 15 });

  const receiver = createReceiver(() => 500);
  const after = await openWebhooks({ ...receiver.options, snapshot: store(before.sandbox.snapshot()) });
  await after.sandbox.clock.advance({ seconds: 54 });
  expect(receiver.names()).toEqual([]);
  await after.sandbox.clock.advance({ seconds: 1 });
  expect(receiver.names()).toEqual(["a"]);
  expect(after.sandbox.webhooks.deliveries).toMatchObject([{ attempt: 3 }]);
  await after.sandbox.clock.advance({ days: 2 });
  expect(after.sandbox.webhooks.deliveries.map(({ attempt }) => attempt)).toEqual([3, 4, 5, 6, 7, 8, 9]);
});

it("continues with deliveries that are due and in flight, in their order", async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let snapshot: SandboxSnapshot | undefined;
  const before = await openWebhooks(
    createReceiver(async (event) => {
      if (nameOf(event) === "a") {
        await before.emit("c");
        snapshot = store(before.sandbox.snapshot());
        finish();
      }
      return 200;
    }).options,
  );
  await before.subscribe();
  await before.emit("a");
  await before.emit("b");
  await finished;

  const receiver = createReceiver();
  const after = await openWebhooks({ ...receiver.options, snapshot });
  expect(receiver.names()).toEqual([]);
  await after.sandbox.webhooks.settled();
  expect(receiver.names()).toEqual(["a", "b", "c"]);
  expect(after.sandbox.snapshot().tables).toMatchObject({ webhookDeliveries: [], tasks: [] });
});

it("delivers only when the receiver can use the sandbox", async () => {
  let snapshot: SandboxSnapshot | undefined;
  const before = await openWebhooks(
    createReceiver(() => {
      snapshot = store(before.sandbox.snapshot());
      return 200;
    }).options,
  );
  await before.subscribe();
  await before.emit("a");
  await before.sandbox.webhooks.settled();

  const after: Sandbox = await createSandbox({
    apiKeys: [KEY],
    speed: 0,
    snapshot,
    deliverWebhook: async () => {
      const { status } = await send(after, "/webhooks");
      return new Response(null, { status });
    },
  });
  await after.webhooks.settled();
  expect(after.webhooks.deliveries).toMatchObject([{ attempt: 1, outcome: { status: 200 } }]);
});

it("starts the deliveries of a snapshot by itself", async () => {
  const before = await openWebhooks(createReceiver(() => 500).options);
  await before.subscribe();
  await before.emit("a");
  await before.sandbox.webhooks.settled();
  const { time, ...state } = store(before.sandbox.snapshot());
  const receiver = createReceiver();
  // The retry is due when the sandbox starts.
  await openWebhooks({ ...receiver.options, snapshot: { ...state, time: time + 10_000 } });
  await vi.waitFor(() => expect(receiver.names()).toEqual(["a"]));
});

it("delivers the events that were held, in the order in which they happened", async () => {
  const before = await openWebhooks();
  await before.subscribe();
  before.sandbox.webhooks.reorderNext(3);
  await before.emit("a");
  await before.emit("b");

  const receiver = createReceiver();
  const after = await openWebhooks({ ...receiver.options, snapshot: store(before.sandbox.snapshot()) });
  await after.emit("c");
  await after.sandbox.webhooks.settled();
  expect(receiver.names()).toEqual(["a", "b", "c"]);
});
