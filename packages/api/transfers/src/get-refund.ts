import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardAcquiringRefund } from "./card-acquiring-refund.js";

const GetRefundInputSchema = z.strictObject({
  /** Your own account, which facilitates the transfer. */
  accountID: id(),
  transferID: id(),
  refundID: id(),
});

/** Input of `getRefund`. */
export interface GetRefundInput extends z.infer<typeof GetRefundInputSchema> {}

/** Input of `getRefund`. */
export const GetRefundInput: Schema<GetRefundInput> = GetRefundInputSchema;

/**
 * Returns a refund. An access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getRefund } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const refund = await getRefund(client, { accountID: "5a3f", transferID: "c1a2", refundID: "d9c1" });
 * ```
 * @see https://docs.moov.io/api/money-movement/refunds/
 */
export const getRefund = defineOperation({
  id: "getRefund",
  method: "GET",
  path: "/accounts/{accountID}/transfers/{transferID}/refunds/{refundID}",
  input: GetRefundInput,
  output: { 200: CardAcquiringRefund },
});
