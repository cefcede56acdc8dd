import { assertEqual } from "../assert.js";
import {
  acquireExpiredLease,
  acquireLease,
  callConcurrently,
  createSignal,
  createToken,
  SHORT_LEASE_MS,
  type TokenStoreCase,
  writeToken,
} from "./token-store-test.js";

const SINGLE_USE =
  "RFC 6749, section 6, and RFC 9700, section 4.14.2: reuse of a refresh token revokes its whole family.";

const singleUseCases: readonly TokenStoreCase[] = [
  {
    name: "lets one user spend a refresh token once",
    why: SINGLE_USE,
    check: async ({ store, otherStore, key }) => {
      await writeToken(store, key, createToken({ refreshToken: "refresh" }));
      const first = await acquireLease(store, key, SHORT_LEASE_MS);
      assertEqual("the first spend", await store.spend(key, first, createSignal()), true);
      assertEqual("the second spend", await store.spend(key, first, createSignal()), false);
      const next = await acquireExpiredLease(otherStore, key);
      assertEqual("the spend of the next user", await otherStore.spend(key, next, createSignal()), false);
      const { refreshToken } = (await otherStore.read(key, createSignal())) ?? {};
      assertEqual("refreshToken", refreshToken, undefined);
    },
  },
  {
    name: "lets one of 50 concurrent calls spend a refresh token",
    why: SINGLE_USE,
    check: async (test) => {
      const { store, key } = test;
      await writeToken(store, key, createToken({ refreshToken: "refresh" }));
      const lease = await acquireLease(store, key);
      const results = await callConcurrently(test, (user) => user.spend(key, lease, createSignal()));
      assertEqual("the number of successful spends", results.filter(Boolean).length, 1);
    },
  },
  {
    name: "spends nothing without a refresh token",
    why: SINGLE_USE,
    check: async ({ store, key }) => {
      const lease = await acquireLease(store, key);
      assertEqual("spend", await store.spend(key, lease, createSignal()), false);
    },
  },
  {
    name: "lets the refresh token of a new token be spent",
    why: SINGLE_USE,
    check: async ({ store, key }) => {
      for (const refreshToken of ["first", "second"]) {
        await writeToken(store, key, createToken({ refreshToken }));
        const lease = await acquireLease(store, key);
        assertEqual("spend", await store.spend(key, lease, createSignal()), true);
        await store.release(key, lease, createSignal());
      }
    },
  },
];

const expiredLeaseCases: readonly TokenStoreCase[] = [
  {
    name: "does not spend a newer refresh token under an expired lease",
    why: SINGLE_USE,
    check: async ({ store, otherStore, key }) => {
      await writeToken(store, key, createToken({ refreshToken: "old" }));
      const expired = await acquireLease(store, key, SHORT_LEASE_MS);
      const lease = await acquireExpiredLease(otherStore, key);
      await otherStore.write(key, createToken({ refreshToken: "new" }), lease, createSignal());
      assertEqual("spend", await store.spend(key, expired, createSignal()), false);
      assertEqual("refreshToken", (await otherStore.read(key, createSignal()))?.refreshToken, "new");
    },
  },
  {
    name: "does not spend a refresh token under an expired lease after a later lease",
    why: SINGLE_USE,
    check: async ({ store, otherStore, key }) => {
      await writeToken(store, key, createToken({ refreshToken: "refresh" }));
      const expired = await acquireLease(store, key, SHORT_LEASE_MS);
      const later = await acquireExpiredLease(otherStore, key);
      assertEqual("the spend of the stalled user", await store.spend(key, expired, createSignal()), false);
      assertEqual("the spend of the later user", await otherStore.spend(key, later, createSignal()), true);
    },
  },
];

export const refreshTokenCases: readonly TokenStoreCase[] = [...singleUseCases, ...expiredLeaseCases];
