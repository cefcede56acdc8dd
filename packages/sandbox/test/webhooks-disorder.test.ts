import { expect, it } from "vitest";
import { createBusiness } from "./open-client.js";
import { createReceiver, openWebhooks } from "./webhooks-helpers.js";

const open = async () => {
  const receiver = createReceiver();
  const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
  await subscribe({ eventTypes: ["account.updated"] });
  /** Emits events with these names, and delivers them. */
  const emitAll = async (...names: string[]) => {
    for (const name of names) await emit(name);
    await sandbox.webhooks.settled();
  };
  return { sandbox, client, receiver, emitAll, names: receiver.names };
};

it("duplicates the next event", async () => {
  const { sandbox, receiver, emitAll, names } = await open();
  sandbox.webhooks.duplicateNext();
  await emitAll("a", "b");
  expect(names()).toEqual(["a", "a", "b"]);
  const [first, second] = receiver.received;
  expect(second?.event).toEqual(first?.event);
  expect(second?.request.headers.get("x-nonce")).not.toBe(first?.request.headers.get("x-nonce"));
});

it("duplicates several events, including with several calls", async () => {
  const { sandbox, emitAll, names } = await open();
  sandbox.webhooks.duplicateNext(2);
  sandbox.webhooks.duplicateNext();
  await emitAll("a", "b", "c", "d");
  expect(names()).toEqual(["a", "a", "b", "b", "c", "c", "d"]);
});

it("retries each duplicate", async () => {
  const receiver = createReceiver(() => 500);
  const { sandbox, emit, subscribe } = await openWebhooks(receiver.options);
  await subscribe();
  sandbox.webhooks.duplicateNext();
  await emit("a");
  await sandbox.clock.advance({ days: 1 });
  expect(receiver.received).toHaveLength(18);
  expect(new Set(sandbox.webhooks.deliveries.map(({ deliveryID }) => deliveryID)).size).toBe(2);
});

it("delivers the next events in reverse order", async () => {
  const { sandbox, emitAll, names } = await open();
  sandbox.webhooks.reorderNext(3);
  await emitAll("a", "b", "c", "d", "e");
  expect(names()).toEqual(["c", "b", "a", "d", "e"]);
});

it("swaps two events by default", async () => {
  const { sandbox, emitAll, names } = await open();
  sandbox.webhooks.reorderNext();
  await emitAll("a", "b", "c");
  expect(names()).toEqual(["b", "a", "c"]);
});

it("holds the events until there are enough of them", async () => {
  const { sandbox, emitAll, names } = await open();
  sandbox.webhooks.reorderNext(2);
  await emitAll("a");
  await sandbox.clock.advance({ days: 3 });
  expect(names()).toEqual([]);
  await emitAll("b");
  expect(names()).toEqual(["b", "a"]);
});

it("duplicates events that are held", async () => {
  const { sandbox, emitAll, names } = await open();
  sandbox.webhooks.duplicateNext();
  sandbox.webhooks.reorderNext(2);
  await emitAll("a", "b");
  expect(names()).toEqual(["b", "a", "a"]);
});

it("does not count events without subscribers", async () => {
  const { sandbox, client, emitAll, names } = await open();
  sandbox.webhooks.duplicateNext();
  sandbox.webhooks.reorderNext(2);
  await createBusiness(client);
  await emitAll("a", "b");
  expect(names()).toEqual(["b", "a", "a"]);
});

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "2", null])(
  "rejects the count %s",
  async (count) => {
    const { webhooks } = (await open()).sandbox;
    const expected = (method: string, minimum: number) =>
      expect.objectContaining({
        code: "configuration_error",
        message: `sandbox.webhooks.${method}: \`count\` must be a whole number of at least ${minimum}.`,
      });
    expect(() => webhooks.duplicateNext(count as never)).toThrow(expected("duplicateNext", 1));
    expect(() => webhooks.reorderNext(count as never)).toThrow(expected("reorderNext", 2));
  },
);

it("does not reorder a single event", async () => {
  const { webhooks } = (await open()).sandbox;
  expect(() => webhooks.reorderNext(1)).toThrow(/at least 2/);
});
