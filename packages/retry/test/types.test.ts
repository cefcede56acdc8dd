import type { CallOptions } from "@moovkit/core";
import { expectTypeOf, it } from "vitest";
import type { RetryOptions } from "../src/index.js";

// Held by `check:types`.
it("adds its option to the calls of the core", () => {
  expectTypeOf<CallOptions["retries"]>().toEqualTypeOf<RetryOptions | false | undefined>();
});
