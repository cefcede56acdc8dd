import type { TokenStoreCase } from "./token-store-test.js";

export const lifecycleCases: readonly TokenStoreCase[] = [
  {
    name: "can be disposed of twice",
    why: "Both `await using` and the client that uses the store can dispose of it.",
    check: async ({ store }) => {
      await store[Symbol.asyncDispose]?.();
      await store[Symbol.asyncDispose]?.();
    },
  },
];
