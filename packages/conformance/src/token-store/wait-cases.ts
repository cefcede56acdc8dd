import type { TokenStore } from "@moovkit/core";
import {
  acquireLease,
  assertWaitEnds,
  createSignal,
  createToken,
  LEASE_MS,
  readAccessToken,
  type TokenStoreCase,
} from "./token-store-test.js";

const NOTIFY = "Waiting users continue as soon as the token or the lease changes.";

/** Waits for changes until the condition holds. `wait` may also resolve without a change. */
const waitForChange = async (
  store: TokenStore,
  key: string,
  signal: AbortSignal,
  isDone: () => Promise<boolean>,
): Promise<void> => {
  for (;;) {
    const change = store.wait(key, signal);
    if (await isDone()) return;
    await change;
  }
};

export const waitCases: readonly TokenStoreCase[] = [
  {
    name: "notifies waiting users of a new token",
    why: NOTIFY,
    check: async ({ store, otherStore, key }) => {
      const lease = await acquireLease(store, key);
      const controller = new AbortController();
      const notified = waitForChange(
        otherStore,
        key,
        controller.signal,
        async () => (await readAccessToken(otherStore, key)) !== undefined,
      );
      await store.write(key, createToken(), lease, createSignal());
      await assertWaitEnds(notified);
      controller.abort();
    },
  },
  {
    name: "notifies waiting users of a released lease",
    why: NOTIFY,
    check: async ({ store, otherStore, key }) => {
      const lease = await acquireLease(store, key);
      const controller = new AbortController();
      const notified = waitForChange(
        otherStore,
        key,
        controller.signal,
        async () => "lease" in (await otherStore.acquire(key, LEASE_MS, createSignal())),
      );
      await store.release(key, lease, createSignal());
      await assertWaitEnds(notified);
      controller.abort();
    },
  },
  {
    name: "stops waiting when the signal aborts",
    why: "A cancelled call must leave nothing running.",
    check: async ({ store, key }) => {
      const controller = new AbortController();
      const waits = [store.wait(key, controller.signal), store.wait(key, AbortSignal.abort())];
      controller.abort();
      await assertWaitEnds(Promise.all(waits));
    },
  },
];
