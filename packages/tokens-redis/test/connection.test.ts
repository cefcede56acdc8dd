import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { type RedisClient, redisStore } from "../src/index.js";
import { encryptionKey, openRedis, type RedisFixture } from "./redis-fixture.js";

const found = await openRedis();

describe.skipIf(!found)("the connection for notifications", () => {
  const redis = found as RedisFixture;

  it("closes with the client that it was duplicated from", async () => {
    const connectionName = `notifications-${randomBytes(6).toString("hex")}`;
    const countConnections = async () =>
      (await redis.client.clientList()).filter(({ name }) => name === connectionName).length;
    const client = await redis.connect(connectionName);
    const store = redis.openStore({ client });
    expect(await countConnections()).toBe(1);
    // The first wait resolves when the connection is subscribed.
    await store.wait("any", new AbortController().signal);
    expect(await countConnections()).toBe(2);
    await client.close();
    await expect.poll(countConnections).toBe(0);
  });
});

type FakeSubscriber = EventEmitter & { isReady: boolean };

/** Opens a store with a client that counts its duplicates. `connect` connects a duplicate. */
const openWithFakeClient = (connect: (subscriber: FakeSubscriber) => Promise<unknown>) => {
  const counts = { duplicated: 0, destroyed: 0 };
  let notifiedWaits = 0;
  const duplicate = () => {
    counts.duplicated += 1;
    const subscriber = Object.assign(new EventEmitter(), {
      isReady: false,
      connect: () => connect(subscriber),
      subscribe: async () => {},
      destroy: () => {
        if (!subscriber.isReady) throw new Error("The client is closed");
        subscriber.isReady = false;
        counts.destroyed += 1;
      },
    });
    return subscriber;
  };
  const client = Object.assign(new EventEmitter(), {
    isOpen: true,
    eval: async () => [],
    withCommandOptions: () => client as RedisClient,
    duplicate,
  });
  const store = redisStore({ client, encryptionKey });
  /** Starts a wait, lets it subscribe, and aborts it. */
  const waitOnce = async () => {
    const controller = new AbortController();
    const wait = store.wait("any", controller.signal);
    // The store computes a digest before it waits.
    for (let digests = 0; digests < 8; digests += 1) await crypto.subtle.digest("SHA-256", new Uint8Array());
    notifiedWaits += await Promise.race([wait.then(() => 1), Promise.resolve(0).then()]);
    controller.abort();
    await wait;
  };
  return { client, counts, store, waitOnce, countNotifiedWaits: () => notifiedWaits };
};

describe("the connection for notifications of a failing client", () => {
  it("leaves nothing behind if it fails, however often", async () => {
    const { client, store, waitOnce, countNotifiedWaits } = openWithFakeClient(async () => {
      throw new Error("max number of clients reached");
    });
    for (let wait = 0; wait < 20; wait += 1) await waitOnce();
    await store[Symbol.asyncDispose]?.();
    expect(client.listenerCount("end")).toBe(0);
    // A notified process tries again at once, so that a failure must not notify.
    expect(countNotifiedWaits()).toBe(0);
  });

  it.each(["end", "disconnect"])(
    "is destroyed if it connects after the client emitted `%s`",
    async (event) => {
      let finishConnecting = () => {};
      const { client, counts, waitOnce } = openWithFakeClient(
        (subscriber) =>
          new Promise<void>((resolve) => {
            finishConnecting = () => {
              subscriber.isReady = true;
              subscriber.emit("ready");
              resolve();
            };
          }),
      );
      await waitOnce();
      client.emit(event);
      finishConnecting();
      await new Promise(setImmediate);
      expect(counts).toEqual({ duplicated: 1, destroyed: 1 });
      expect(client.listenerCount(event)).toBe(0);
    },
  );

  it("is not opened if the client is closed", async () => {
    const { client, counts, waitOnce } = openWithFakeClient(async () => {});
    client.isOpen = false;
    await waitOnce();
    expect(counts.duplicated).toBe(0);
  });
});
