import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IncurredFee } from "./incurred-fee.js";
import { periodInput } from "./period-input.js";

const ListResidualFeesInputSchema = z.strictObject({
  /** The account of the partner. */
  accountID: id(),
  residualID: id(),
  ...periodInput,
  ...pageInput,
});

/** Input of `listResidualFees`. */
export interface ListResidualFeesInput extends z.infer<typeof ListResidualFeesInputSchema> {}

/** Input of `listResidualFees`. */
export const ListResidualFeesInput: Schema<ListResidualFeesInput> = ListResidualFeesInputSchema;

/**
 * Returns the fees from which a residual was calculated. Await the call for one page, or iterate over it for all fees. An
 * access token needs the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { listResidualFees } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const fees = await listResidualFees(client, { accountID: "9b1c", residualID: "41fc" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/partner-billing/list-residual-fees/
 */
export const listResidualFees = defineOperation({
  id: "listResidualFees",
  method: "GET",
  path: "/accounts/{accountID}/residuals/{residualID}/fees",
  input: ListResidualFeesInput,
  output: { 200: z.array(IncurredFee) },
  pagination: offsetPagination<IncurredFee>("feeID"),
});
