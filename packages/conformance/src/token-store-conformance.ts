import type { TokenStore } from "@moovkit/tokens";
import { type Case, createCase } from "./case.js";
import { fencingCases } from "./token-store/fencing-cases.js";
import { leaseCases } from "./token-store/lease-cases.js";
import { lifecycleCases } from "./token-store/lifecycle-cases.js";
import { refreshTokenCases } from "./token-store/refresh-token-cases.js";
import { tokenCases } from "./token-store/token-cases.js";
import type { TokenStoreCase } from "./token-store/token-store-test.js";
import { waitCases } from "./token-store/wait-cases.js";

const definitions: readonly TokenStoreCase[] = [
  ...tokenCases,
  ...leaseCases,
  ...fencingCases,
  ...refreshTokenCases,
  ...waitCases,
  ...lifecycleCases,
];

/**
 * Returns the requirements for a token store as test cases. Each case uses a new key. Some cases wait for a short lease
 * to expire.
 *
 * @param createStore - Creates a store that shares its tokens with the other stores it created, as in another process.
 * It may return the same object each time.
 * @returns The cases.
 * @example
 * ```ts
 * import { tokenStoreConformance } from "@moovkit/conformance";
 * import { memoryStore } from "@moovkit/tokens";
 * import { test } from "vitest";
 *
 * const store = memoryStore();
 * for (const { name, run } of tokenStoreConformance(() => store)) test(name, async () => void (await run()));
 * ```
 */
export function tokenStoreConformance(createStore: () => TokenStore | Promise<TokenStore>): readonly Case[] {
  return definitions.map(({ name, why, check }) =>
    createCase({
      name,
      why,
      check: async () => {
        const [store, otherStore] = [await createStore(), await createStore()];
        try {
          await check({ store, otherStore, key: `conformance ${crypto.randomUUID()}` });
        } finally {
          await store[Symbol.asyncDispose]?.();
          await otherStore[Symbol.asyncDispose]?.();
        }
      },
    }),
  );
}
