import { assertEqual, assertThat } from "../assert.js";
import {
  acquireExpiredLease,
  acquireLease,
  createSignal,
  createToken,
  readAccessToken,
  SHORT_LEASE_MS,
  type TokenStoreCase,
} from "./token-store-test.js";

const FENCING = "A user that stalls until its lease expires must not overwrite what a later user wrote.";

export const fencingCases: readonly TokenStoreCase[] = [
  {
    name: "gives each lease a higher fencing token",
    why: FENCING,
    check: async ({ store, otherStore, key }) => {
      let previousFence = Number.NEGATIVE_INFINITY;
      for (const user of [store, otherStore, store, otherStore]) {
        const lease = await acquireLease(user, key);
        assertThat("fence", lease.fence > previousFence, `a number above ${previousFence}`, lease.fence);
        previousFence = lease.fence;
        if (user === store) await user.release(key, lease, createSignal());
        else await user.write(key, createToken(), lease, createSignal());
      }
    },
  },
  {
    name: "does not overwrite a newer token under an expired lease",
    why: FENCING,
    check: async ({ store, otherStore, key }) => {
      const expired = await acquireLease(store, key, SHORT_LEASE_MS);
      const newer = createToken();
      const lease = await acquireExpiredLease(otherStore, key);
      assertEqual("the newer write", await otherStore.write(key, newer, lease, createSignal()), true);
      assertEqual("the late write", await store.write(key, createToken(), expired, createSignal()), false);
      assertEqual("the access token", await readAccessToken(store, key), newer.accessToken);
    },
  },
  {
    name: "writes under an expired lease if no newer token was written",
    why: "The token is valid, so the next user does not have to request another one.",
    check: async ({ store, otherStore, key }) => {
      const expired = await acquireLease(store, key, SHORT_LEASE_MS);
      await otherStore.release(key, await acquireExpiredLease(otherStore, key), createSignal());
      const token = createToken();
      assertEqual("the late write", await store.write(key, token, expired, createSignal()), true);
      assertEqual("the access token", await readAccessToken(otherStore, key), token.accessToken);
    },
  },
];
