import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { periodInput } from "./period-input.js";
import { Residual } from "./residual.js";

const ListResidualsInputSchema = z.strictObject({
  /** The account of the partner. */
  accountID: id(),
  ...periodInput,
  ...pageInput,
});

/** Input of `listResiduals`. */
export interface ListResidualsInput extends z.infer<typeof ListResidualsInputSchema> {}

/** Input of `listResiduals`. */
export const ListResidualsInput: Schema<ListResidualsInput> = ListResidualsInputSchema;

/**
 * Returns a partner's shares of the fees of its accounts, one residual for each month. Await the call for one page, or
 * iterate over it for all residuals. An access token needs the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { listResiduals } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const { periodStart, residualAmount } of listResiduals(client, { accountID: "9b1c" }))
 *   console.log(periodStart, residualAmount.valueDecimal);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/partner-billing/list-residuals/
 */
export const listResiduals = defineOperation({
  id: "listResiduals",
  method: "GET",
  path: "/accounts/{accountID}/residuals",
  input: ListResidualsInput,
  output: { 200: z.array(Residual) },
  pagination: offsetPagination<Residual>("residualID"),
});
