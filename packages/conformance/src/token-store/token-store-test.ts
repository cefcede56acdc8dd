import type { Acquired, Lease, StoredToken, TokenStore } from "@moovkit/tokens";
import { assertEqual, assertThat } from "../assert.js";
import type { CaseDefinition } from "../case.js";
import { pause, withTimeLimit } from "../timing.js";

export const LEASE_MS = 60_000;
/** The duration of a lease that a case waits for. */
export const SHORT_LEASE_MS = 50;
const TIME_LIMIT_MS = 3_000;
const POLL_INTERVAL_MS = 10;
const TOKEN_LIFETIME_MS = 600_000;

/** Two users of the same stored tokens, as in two processes. */
export interface TokenStoreTest {
  readonly store: TokenStore;
  readonly otherStore: TokenStore;
  /** A key that no other case uses. */
  readonly key: string;
}

export type TokenStoreCase = CaseDefinition<TokenStoreTest>;

/** Creates a signal that never aborts. Each call gets a new one, because a client of the store may listen to it. */
export const createSignal = (): AbortSignal => new AbortController().signal;

export const createToken = (fields: Partial<StoredToken> = {}): StoredToken => ({
  accessToken: `access-${crypto.randomUUID()}`,
  scope: "/ping.read",
  lifetimeMs: TOKEN_LIFETIME_MS,
  expiresAt: Date.now() + TOKEN_LIFETIME_MS,
  ...fields,
});

/** Acquires a lease that must be available. */
export const acquireLease = async (
  store: TokenStore,
  key: string,
  leaseMs: number = LEASE_MS,
): Promise<Lease> => {
  const acquired = await store.acquire(key, leaseMs, createSignal());
  assertThat("the lease", "lease" in acquired, "to be available", acquired);
  return acquired.lease;
};

/** Acquires a lease after the short lease of another user expires. */
export const acquireExpiredLease = async (store: TokenStore, key: string): Promise<Lease> => {
  const deadline = Date.now() + TIME_LIMIT_MS;
  let acquired: Acquired = await store.acquire(key, LEASE_MS, createSignal());
  while (!("lease" in acquired)) {
    const expected = `to expire within ${TIME_LIMIT_MS} ms`;
    assertThat(`a lease of ${SHORT_LEASE_MS} ms`, Date.now() < deadline, expected, acquired);
    await pause(POLL_INTERVAL_MS);
    acquired = await store.acquire(key, LEASE_MS, createSignal());
  }
  return acquired.lease;
};

export const assertLeased = (what: string, acquired: Acquired): void =>
  assertThat(
    what,
    "busyMs" in acquired && acquired.busyMs > 0 && acquired.busyMs <= LEASE_MS,
    `\`busyMs\` between 0 and ${LEASE_MS}`,
    acquired,
  );

/** Writes a token under a new lease. */
export const writeToken = async (store: TokenStore, key: string, token: StoredToken): Promise<void> => {
  const lease = await acquireLease(store, key);
  assertEqual("write", await store.write(key, token, lease, createSignal()), true);
};

export const readAccessToken = async (store: TokenStore, key: string): Promise<string | undefined> =>
  (await store.read(key, createSignal()))?.accessToken;

/** Calls both users of a store 50 times at once. */
export const callConcurrently = <Value>(
  { store, otherStore }: TokenStoreTest,
  call: (store: TokenStore) => Promise<Value>,
): Promise<Value[]> =>
  Promise.all(Array.from({ length: 50 }, (_, index) => call(index % 2 === 0 ? store : otherStore)));

/** Checks that `wait` resolves in time. */
export const assertWaitEnds = async (waiting: Promise<unknown>): Promise<void> => {
  await withTimeLimit(waiting, TIME_LIMIT_MS, "wait");
};
