import type { CallOptions } from "@moovkit/core";
import { expectTypeOf, it } from "vitest";
import type { RetryBudget, RetryOptions, RetryPluginOptions } from "../src/index.js";

// Checked by `pnpm types`. Vitest does not check types.
it("adds the option `retries` to the calls of core", () => {
  expectTypeOf<CallOptions["retries"]>().toEqualTypeOf<RetryOptions | false | undefined>();
});

it("accepts undefined for every option", () => {
  expectTypeOf<{ [Name in keyof RetryPluginOptions]-?: undefined }>().toExtend<RetryPluginOptions>();
  expectTypeOf<{ [Name in keyof RetryBudget]-?: undefined }>().toExtend<RetryBudget>();
});
