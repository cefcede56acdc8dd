import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { FeePlan } from "./fee-plan.js";

const ListFeePlansInputSchema = z.strictObject({
  accountID: id(),
  /** Only the plans with these IDs. An empty list is rejected, because it would be sent as no filter. */
  planIDs: z.optional(z.array(id()).check(z.minLength(1))),
});

/** Input of `listFeePlans`. */
export interface ListFeePlansInput extends z.infer<typeof ListFeePlansInputSchema> {}

/** Input of `listFeePlans`. */
export const ListFeePlansInput: Schema<ListFeePlansInput> = ListFeePlansInputSchema;

/**
 * Returns the fee plans that an account can accept, all in one list. An access token needs the scope
 * `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { listFeePlans } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const plans = await listFeePlans(client, { accountID: "5a3f" });
 * for (const { name, monthlyPlatformFee } of plans) console.log(name, monthlyPlatformFee.valueDecimal);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/billing/list-fee-plans/
 */
export const listFeePlans = defineOperation({
  id: "listFeePlans",
  method: "GET",
  path: "/accounts/{accountID}/fee-plans",
  input: ListFeePlansInput,
  output: { 200: z.array(FeePlan) },
});
