import type { Acquired, Lease, StoredToken, TokenStore } from "./token-store.js";

/** A store operation failed or timed out. `cause` is the error. */
export class StoreError extends Error {}

/** A token store whose operations end in time, whatever the store does. They reject only with a `StoreError`. */
export interface BoundedStore {
  readonly read: (key: string) => Promise<StoredToken | undefined>;
  readonly acquire: (key: string, leaseMs: number) => Promise<Acquired>;
  readonly spend: (key: string, lease: Lease) => Promise<boolean>;
  readonly write: (key: string, token: StoredToken, lease: Lease) => Promise<boolean>;
  /** Never rejects: a lease that was not released ends by itself. */
  readonly release: (key: string, lease: Lease) => Promise<void>;
  /** Resolves when the token may have changed. Stays pending if the store fails, so callers must poll as well. */
  readonly waitForChange: (key: string, signal: AbortSignal) => Promise<void>;
}

/** What a bounded store needs besides the store. */
export interface BoundedStoreOptions {
  readonly storeTimeoutMs: number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** A token with a line break would fail every call until it expires. */
const SENDABLE_TOKEN = /^[\x21-\x7e]+$/;

// Stores can be custom code, and their tokens are sent in requests.
const isStoredToken = (value: unknown): value is StoredToken => {
  const { accessToken, refreshToken, scope, lifetimeMs, expiresAt } = (value ?? {}) as Partial<StoredToken>;
  return (
    typeof accessToken === "string" &&
    SENDABLE_TOKEN.test(accessToken) &&
    [scope, refreshToken ?? ""].every((part) => typeof part === "string") &&
    [lifetimeMs, expiresAt].every((part) => Number.isFinite(part) && Number(part) >= 0)
  );
};

const isAcquired = (value: unknown): value is Acquired => {
  const { lease, busyMs } = (value ?? {}) as { readonly lease?: Partial<Lease>; readonly busyMs?: unknown };
  return Number.isFinite(lease?.fence) || (lease === undefined && Number.isFinite(busyMs));
};

const errorWithCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });

/** Runs an operation of a store. Its signal is aborted when the timeout passes. */
type RunWithTimeout = <Value>(operation: (signal: AbortSignal) => Promise<Value>) => Promise<Value>;

const createRunner =
  (name: string, { storeTimeoutMs, sleep }: BoundedStoreOptions): RunWithTimeout =>
  async (operation) => {
    const controller = new AbortController();
    const timeout = async (): Promise<never> => {
      await sleep(storeTimeoutMs, controller.signal);
      throw errorWithCode(`${name}: no response within \`storeTimeoutMs\`.`, "store_timeout");
    };
    try {
      return await Promise.race([operation(controller.signal), timeout()]);
    } catch (cause) {
      throw new StoreError(`${name}: the operation failed.`, { cause });
    } finally {
      controller.abort();
    }
  };

/** Wraps a store with a timeout and checks what it returns. */
export const boundStore = (store: TokenStore, options: BoundedStoreOptions): BoundedStore => {
  const run = createRunner(store.name, options);

  const release = (key: string, lease: Lease): Promise<void> =>
    run((signal) => store.release(key, lease, signal)).catch(() => {});

  /** Releases a lease that the store returns after the timeout. Nobody uses it, and others would wait for its end. */
  const releaseUnusedLease = async (key: string, acquiring: Promise<Acquired> | undefined) => {
    const acquired: unknown = await acquiring;
    if (isAcquired(acquired) && "lease" in acquired) await release(key, acquired.lease);
  };

  return {
    release,
    read: async (key) => {
      const stored: unknown = await run((signal) => store.read(key, signal));
      // An invalid token counts as missing. The next one overwrites it.
      return isStoredToken(stored) ? stored : undefined;
    },
    acquire: async (key, leaseMs) => {
      let acquiring: Promise<Acquired> | undefined;
      try {
        return await run(async (signal) => {
          acquiring = store.acquire(key, leaseMs, signal);
          const acquired: unknown = await acquiring;
          if (isAcquired(acquired)) return acquired;
          throw errorWithCode(
            `${store.name}: \`acquire\` returned neither a lease nor \`busyMs\`.`,
            "store_response",
          );
        });
      } catch (error) {
        releaseUnusedLease(key, acquiring).catch(() => {});
        throw error;
      }
    },
    spend: (key, lease) => run((signal) => store.spend(key, lease, signal)),
    write: (key, token, lease) => run((signal) => store.write(key, token, lease, signal)),
    waitForChange: async (key, signal) => {
      try {
        await store.wait(key, signal);
      } catch {
        await new Promise<never>(() => {});
      }
    },
  };
};
