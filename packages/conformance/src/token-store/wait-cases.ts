import type { TokenStore } from "@moovkit/tokens";
import {
  acquireLease,
  assertWaitEnds,
  createSignal,
  createToken,
  LEASE_MS,
  readAccessToken,
  type TokenStoreCase,
  type TokenStoreTest,
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

/** Checks that a user who waits is notified of a change: the condition holds soon after it. */
const assertNotified = async (
  { otherStore, key }: TokenStoreTest,
  isDone: () => Promise<boolean>,
  change: () => Promise<unknown>,
): Promise<void> => {
  const controller = new AbortController();
  const notified = waitForChange(otherStore, key, controller.signal, isDone);
  await change();
  await assertWaitEnds(notified);
  controller.abort();
};

export const waitCases: readonly TokenStoreCase[] = [
  {
    name: "notifies waiting users of a new token",
    why: NOTIFY,
    check: async (test) => {
      const { store, otherStore, key } = test;
      const lease = await acquireLease(store, key);
      await assertNotified(
        test,
        async () => (await readAccessToken(otherStore, key)) !== undefined,
        () => store.write(key, createToken(), lease, createSignal()),
      );
    },
  },
  {
    name: "notifies waiting users of a released lease",
    why: NOTIFY,
    check: async (test) => {
      const { store, otherStore, key } = test;
      const lease = await acquireLease(store, key);
      await assertNotified(
        test,
        async () => "lease" in (await otherStore.acquire(key, LEASE_MS, createSignal())),
        () => store.release(key, lease, createSignal()),
      );
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
