import type { Lease, StoredToken, TokenStore } from "@moovkit/core";
import { type Case, holds, same, toCase } from "./case.js";

/** One user of the store, and another one as from another process. */
interface Users {
  readonly store: TokenStore;
  readonly other: TokenStore;
  readonly key: string;
}

/** A signal of its own for each: a client of the store may listen to it. */
const never = () => new AbortController().signal;
const LEASE_MS = 60_000;
const PATIENCE_MS = 3_000;

const tokenOf = (more: Partial<StoredToken> = {}): StoredToken => ({
  accessToken: `access-${crypto.randomUUID()}`,
  scope: "/ping.read",
  lifetimeMs: 600_000,
  expiresAt: Date.now() + 600_000,
  ...more,
});

const lease = async (store: TokenStore, key: string, leaseMs = LEASE_MS): Promise<Lease> => {
  const acquired = await store.acquire(key, leaseMs, never());
  if ("lease" in acquired) return acquired.lease;
  holds("the lease", false, "free", acquired);
  throw new Error("unreachable");
};

/** Takes the lease of a key as soon as it is over, and fails where it never is. */
const leaseInTime = async (store: TokenStore, key: string): Promise<Lease> => {
  for (const endsAt = Date.now() + PATIENCE_MS; ; ) {
    const acquired = await store.acquire(key, LEASE_MS, never());
    if ("lease" in acquired) return acquired.lease;
    holds("a lease of 50 ms", Date.now() < endsAt, "to be over within 3 s", acquired);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const put = async (store: TokenStore, key: string, token: StoredToken) =>
  same("write", await store.write(key, token, await lease(store, key), never()), true);

const accessTokenIn = async (store: TokenStore, key: string) => (await store.read(key, never()))?.accessToken;

/** `true` where a promise resolves in time. */
const resolves = (promise: Promise<unknown>) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  return Promise.race([promise.then(() => true), late]).finally(() => clearTimeout(timer));
};

const ONE = "One at a time renews a token, or each process of a fleet asks the server for its own.";
const FENCE = "A holder that stalls past its lease must not overwrite what came after it.";
const ONCE =
  "RFC 6749, section 6, and RFC 9700, section 4.14.2: a refresh token that is sent twice ends its family.";
const WHOLE = "What is read is handed out as it is.";
const STALE = "A token that is past must not be handed out.";
const TOLD = "Those who wait learn of the new token at once.";

const cases: Readonly<Record<string, readonly [why: string, run: (users: Users) => Promise<void>]>> = {
  "has nothing under a key that nobody wrote": [
    WHOLE,
    async ({ store, key }) => same("read", await store.read(key, never()), undefined),
  ],
  "gives back what another user wrote": [
    WHOLE,
    async ({ store, other, key }) => {
      const token = tokenOf({ refreshToken: "refresh", scope: "/a.read /b.write" });
      await put(store, key, token);
      const { expiresAt, ...rest } = (await other.read(key, never())) ?? tokenOf();
      const { expiresAt: written, ...given } = token;
      same(
        "the token",
        Object.fromEntries(Object.entries(rest).sort()),
        Object.fromEntries(Object.entries(given).sort()),
      );
      holds(
        "expiresAt",
        expiresAt <= written + 50 && expiresAt > written - 5_000,
        `about ${written}`,
        expiresAt,
      );
    },
  ],
  "keeps characters and lengths": [
    WHOLE,
    async ({ store, other, key }) => {
      const accessToken = `é𝄞"\\\n\0${"x".repeat(65_536)}`;
      await put(store, key, tokenOf({ accessToken }));
      same("the token", await accessTokenIn(other, key), accessToken);
    },
  ],
  "keeps a token without a refresh token": [
    WHOLE,
    async ({ store, other, key }) => {
      await put(store, key, tokenOf());
      same("refreshToken", (await other.read(key, never()))?.refreshToken, undefined);
    },
  ],
  "keeps keys apart": [
    "A token of one scope is not one of another.",
    async ({ store, other, key }) => {
      await put(store, key, tokenOf());
      for (const near of [`${key} `, key.toUpperCase(), `${key}:token`, ""])
        same(`read of ${JSON.stringify(near)}`, await other.read(near, never()), undefined);
      await lease(other, `${key} `);
    },
  ],
  "gives a lease to one": [
    ONE,
    async ({ store, other, key }) => {
      await lease(store, key);
      for (const user of [store, other]) {
        const acquired = await user.acquire(key, LEASE_MS, never());
        holds(
          "a second acquire",
          "busyMs" in acquired && acquired.busyMs > 0 && acquired.busyMs <= LEASE_MS,
          `busyMs of at most ${LEASE_MS}`,
          acquired,
        );
      }
    },
  ],
  "gives a lease to one of 50 at once": [
    ONE,
    async ({ store, other, key }) => {
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, i) => (i % 2 ? store : other).acquire(key, LEASE_MS, never())),
      );
      same("leases", all.filter((acquired) => "lease" in acquired).length, 1);
    },
  ],
  "frees a lease when its time is over": [
    "A holder that died must not keep the others waiting for ever.",
    async ({ store, other, key }) => {
      await lease(store, key, 50);
      await leaseInTime(other, key);
    },
  ],
  "frees a lease that is given back": [
    ONE,
    async ({ store, other, key }) => {
      await store.release(key, await lease(store, key), never());
      await lease(other, key);
    },
  ],
  "frees the lease when the token is written": [
    ONE,
    async ({ store, other, key }) => {
      await put(store, key, tokenOf());
      await lease(other, key);
    },
  ],
  "does not free the lease of another": [
    ONE,
    async ({ store, other, key }) => {
      const old = await lease(store, key, 50);
      await leaseInTime(other, key);
      await store.release(key, old, never());
      holds("acquire", "busyMs" in (await store.acquire(key, LEASE_MS, never())), "busyMs", "a lease");
    },
  ],
  "does not free the lease of another by a late write": [
    ONE,
    async ({ store, other, key }) => {
      const old = await lease(store, key, 50);
      await leaseInTime(other, key);
      await store.write(key, tokenOf(), old, never());
      holds("acquire", "busyMs" in (await store.acquire(key, LEASE_MS, never())), "busyMs", "a lease");
    },
  ],
  "gives each lease a higher number": [
    FENCE,
    async ({ store, other, key }) => {
      let last = Number.NEGATIVE_INFINITY;
      for (const user of [store, other, store, other]) {
        const given = await lease(user, key);
        holds("fence", given.fence > last, `above ${last}`, given.fence);
        last = given.fence;
        if (user === store) await user.release(key, given, never());
        else await user.write(key, tokenOf(), given, never());
      }
    },
  ],
  "lets a holder that stalled write nothing over a newer token": [
    FENCE,
    async ({ store, other, key }) => {
      const old = await lease(store, key, 50);
      const newer = tokenOf();
      same("the newer write", await other.write(key, newer, await leaseInTime(other, key), never()), true);
      same("the late write", await store.write(key, tokenOf(), old, never()), false);
      same("the token", await accessTokenIn(store, key), newer.accessToken);
    },
  ],
  "takes a late write where nobody came after it": [
    "The token is good, and the next to ask is spared a mint.",
    async ({ store, other, key }) => {
      const old = await lease(store, key, 50);
      await other.release(key, await leaseInTime(other, key), never());
      const token = tokenOf();
      same("the late write", await store.write(key, token, old, never()), true);
      same("the token", await accessTokenIn(other, key), token.accessToken);
    },
  ],
  "lets one holder spend a refresh token, once": [
    ONCE,
    async ({ store, other, key }) => {
      await put(store, key, tokenOf({ refreshToken: "refresh" }));
      const first = await lease(store, key, 50);
      same("the first time", await store.spend(key, first, never()), true);
      same("the second time", await store.spend(key, first, never()), false);
      same("by the next holder", await other.spend(key, await leaseInTime(other, key), never()), false);
      same("the refresh token", (await other.read(key, never()))?.refreshToken, undefined);
    },
  ],
  "lets one of 50 at once spend a refresh token": [
    ONCE,
    async ({ store, other, key }) => {
      await put(store, key, tokenOf({ refreshToken: "refresh" }));
      const holder = await lease(store, key);
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, i) => (i % 2 ? store : other).spend(key, holder, never())),
      );
      same("spent", all.filter(Boolean).length, 1);
    },
  ],
  "has nothing to spend where there is no refresh token": [
    ONCE,
    async ({ store, key }) => {
      same("without a token", await store.spend(key, await lease(store, key), never()), false);
    },
  ],
  "lets the refresh token of a new token be spent": [
    ONCE,
    async ({ store, key }) => {
      for (let time = 0; time < 2; time += 1) {
        await put(store, key, tokenOf({ refreshToken: `refresh-${time}` }));
        const holder = await lease(store, key);
        same("spend", await store.spend(key, holder, never()), true);
        await store.release(key, holder, never());
      }
    },
  ],
  "lets a holder that stalled spend nothing of a newer token": [
    ONCE,
    async ({ store, other, key }) => {
      await put(store, key, tokenOf({ refreshToken: "old" }));
      const stalled = await lease(store, key, 50);
      const newer = tokenOf({ refreshToken: "new" });
      await other.write(key, newer, await leaseInTime(other, key), never());
      same("spend", await store.spend(key, stalled, never()), false);
      same("the refresh token", (await other.read(key, never()))?.refreshToken, "new");
    },
  ],
  "lets a holder that stalled spend nothing once somebody came after it": [
    ONCE,
    async ({ store, other, key }) => {
      await put(store, key, tokenOf({ refreshToken: "refresh" }));
      const stalled = await lease(store, key, 50);
      const newest = await leaseInTime(other, key);
      same("by the one that stalled", await store.spend(key, stalled, never()), false);
      same("by the one that came after it", await other.spend(key, newest, never()), true);
    },
  ],
  "forgets a token that has expired": [
    STALE,
    async ({ store, other, key }) => {
      await put(store, key, tokenOf({ expiresAt: Date.now() - 1_000 }));
      same("read", await other.read(key, never()), undefined);
    },
  ],
  "says of a token that has expired that it has": [
    STALE,
    async ({ store, other, key }) => {
      await put(store, key, tokenOf({ expiresAt: Date.now() - 1_000, refreshToken: "refresh" }));
      const read = await other.read(key, never());
      // It may be kept for its refresh token.
      if (read) holds("expiresAt", read.expiresAt <= Date.now(), "in the past", read.expiresAt - Date.now());
    },
  ],
  "tells those who wait of a new token": [
    TOLD,
    async ({ store, other, key }) => {
      const holder = await lease(store, key);
      const waiting = new AbortController();
      const told = (async () => {
        for (;;) {
          const changed = other.wait(key, waiting.signal);
          if (await accessTokenIn(other, key)) return;
          await changed;
        }
      })();
      await store.write(key, tokenOf(), holder, never());
      holds("wait", await resolves(told), "an end", "none within 3 s");
      waiting.abort();
    },
  ],
  "tells those who wait of a lease that was given back": [
    TOLD,
    async ({ store, other, key }) => {
      const holder = await lease(store, key);
      const waiting = new AbortController();
      const told = (async () => {
        for (;;) {
          const changed = other.wait(key, waiting.signal);
          if ("lease" in (await other.acquire(key, LEASE_MS, never()))) return;
          await changed;
        }
      })();
      await store.release(key, holder, never());
      holds("wait", await resolves(told), "an end", "none within 3 s");
      waiting.abort();
    },
  ],
  "ends a wait with its signal": [
    "A caller that leaves must leave nothing behind.",
    async ({ store, key }) => {
      const waiting = new AbortController();
      const waits = [store.wait(key, waiting.signal), store.wait(key, AbortSignal.abort())];
      waiting.abort();
      holds("wait", await resolves(Promise.all(waits)), "an end", "none within 3 s");
    },
  ],
  "can be disposed of twice": [
    "await using, and a client that closes, may both do it.",
    async ({ store }) => {
      await store[Symbol.asyncDispose]?.();
      await store[Symbol.asyncDispose]?.();
    },
  ],
};

/**
 * What a token store is held to, as cases for any test runner. They write under keys of their own, and take a second
 * or two where they wait for a lease to be over.
 *
 * @param makeStore gives one more user of the same tokens, as another process would be; it may be the same object
 */
export function tokenStoreConformance(makeStore: () => TokenStore | Promise<TokenStore>): readonly Case[] {
  return Object.entries(cases).map(([name, [why, run]]) =>
    toCase(name, why, async () => {
      const [store, other] = [await makeStore(), await makeStore()];
      try {
        await run({ store, other, key: `conformance ${crypto.randomUUID()}` });
      } finally {
        await store[Symbol.asyncDispose]?.();
        await other[Symbol.asyncDispose]?.();
      }
    }),
  );
}
