import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardAcquiringRefund } from "./card-acquiring-refund.js";

const ListRefundsInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  transferID: id(),
});

/** Input of `listRefunds`. */
export interface ListRefundsInput extends z.infer<typeof ListRefundsInputSchema> {}

/** Input of `listRefunds`. */
export const ListRefundsInput: Schema<ListRefundsInput> = ListRefundsInputSchema;

/**
 * Returns the refunds of a transfer. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listRefunds } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const refunds = await listRefunds(client, { accountID: "5a3f", transferID: "c1a2" });
 * ```
 * @see https://docs.moov.io/api/money-movement/refunds/
 */
export const listRefunds = defineOperation({
  id: "listRefunds",
  method: "GET",
  path: "/accounts/{accountID}/transfers/{transferID}/refunds",
  input: ListRefundsInput,
  output: { 200: z.array(CardAcquiringRefund) },
});
