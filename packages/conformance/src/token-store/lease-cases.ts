import { assertEqual } from "../assert.js";
import {
  acquireExpiredLease,
  acquireLease,
  assertLeased,
  callConcurrently,
  createSignal,
  createToken,
  LEASE_MS,
  SHORT_LEASE_MS,
  type TokenStoreCase,
  writeToken,
} from "./token-store-test.js";

const ONE_AT_A_TIME = "Only one process of a fleet renews a token at a time.";

export const leaseCases: readonly TokenStoreCase[] = [
  {
    name: "grants a lease to one user",
    why: ONE_AT_A_TIME,
    check: async ({ store, otherStore, key }) => {
      await acquireLease(store, key);
      for (const user of [store, otherStore])
        assertLeased("a second acquire", await user.acquire(key, LEASE_MS, createSignal()));
    },
  },
  {
    name: "grants a lease to one of 50 concurrent users",
    why: ONE_AT_A_TIME,
    check: async (test) => {
      const results = await callConcurrently(test, (store) =>
        store.acquire(test.key, LEASE_MS, createSignal()),
      );
      assertEqual("the number of leases", results.filter((acquired) => "lease" in acquired).length, 1);
    },
  },
  {
    name: "frees a lease when it expires",
    why: "A process that crashes with a lease must not block the others forever.",
    check: async ({ store, otherStore, key }) => {
      await acquireLease(store, key, SHORT_LEASE_MS);
      await acquireExpiredLease(otherStore, key);
    },
  },
  {
    name: "frees a lease when it is released",
    why: ONE_AT_A_TIME,
    check: async ({ store, otherStore, key }) => {
      await store.release(key, await acquireLease(store, key), createSignal());
      await acquireLease(otherStore, key);
    },
  },
  {
    name: "frees a lease when its token is written",
    why: ONE_AT_A_TIME,
    check: async ({ store, otherStore, key }) => {
      await writeToken(store, key, createToken());
      await acquireLease(otherStore, key);
    },
  },
  {
    name: "does not free the lease of another user on release",
    why: ONE_AT_A_TIME,
    check: async ({ store, otherStore, key }) => {
      const expired = await acquireLease(store, key, SHORT_LEASE_MS);
      await acquireExpiredLease(otherStore, key);
      await store.release(key, expired, createSignal());
      assertLeased("acquire", await store.acquire(key, LEASE_MS, createSignal()));
    },
  },
  {
    name: "does not free the lease of another user on write",
    why: ONE_AT_A_TIME,
    check: async ({ store, otherStore, key }) => {
      const expired = await acquireLease(store, key, SHORT_LEASE_MS);
      await acquireExpiredLease(otherStore, key);
      await store.write(key, createToken(), expired, createSignal());
      assertLeased("acquire", await store.acquire(key, LEASE_MS, createSignal()));
    },
  },
];
