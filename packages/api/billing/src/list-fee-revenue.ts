import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { feeFilters } from "./fee-filters.js";
import { IncurredFee } from "./incurred-fee.js";

const ListFeeRevenueInputSchema = z.strictObject({
  /** The account of the partner. */
  accountID: id(),
  ...feeFilters,
  ...pageInput,
});

/** Input of `listFeeRevenue`. */
export interface ListFeeRevenueInput extends z.infer<typeof ListFeeRevenueInputSchema> {}

/** Input of `listFeeRevenue`. */
export const ListFeeRevenueInput: Schema<ListFeeRevenueInput> = ListFeeRevenueInputSchema;

/**
 * Returns the fees that the accounts of a partner have paid. Await the call for one page, or iterate over it for all fees. An
 * access token needs the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { listFeeRevenue } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const revenue = await listFeeRevenue(client, { accountID: "9b1c", transferID: "c1a2" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/partner-billing/list-fee-revenue/
 */
export const listFeeRevenue = defineOperation({
  id: "listFeeRevenue",
  method: "GET",
  path: "/accounts/{accountID}/fee-revenue",
  input: ListFeeRevenueInput,
  output: { 200: z.array(IncurredFee) },
  pagination: offsetPagination<IncurredFee>("feeID"),
});
