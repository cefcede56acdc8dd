import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { feeFilters } from "./fee-filters.js";
import { IncurredFee } from "./incurred-fee.js";

const RetrieveFeesInputSchema = z.strictObject({
  accountID: id(),
  ...feeFilters,
  ...pageInput,
});

/** Input of `retrieveFees`. */
export interface RetrieveFeesInput extends z.infer<typeof RetrieveFeesInputSchema> {}

/** Input of `retrieveFees`. */
export const RetrieveFeesInput: Schema<RetrieveFeesInput> = RetrieveFeesInputSchema;

/**
 * Returns the fees that an account has to pay. For a partner, they are what it owes Moov. Await the call for one page, or
 * iterate over it for all fees. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { retrieveFees } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const fees = retrieveFees(client, { accountID: "5a3f", startDateTime: "2026-01-01T00:00:00Z" });
 * for await (const { feeName, amount } of fees) console.log(feeName, amount?.valueDecimal);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/billing/list-fees/
 */
export const retrieveFees = defineOperation({
  id: "retrieveFees",
  method: "GET",
  path: "/accounts/{accountID}/fees",
  input: RetrieveFeesInput,
  output: { 200: z.array(IncurredFee) },
  pagination: offsetPagination<IncurredFee>("feeID"),
});
