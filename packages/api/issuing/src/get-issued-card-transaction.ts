import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCardTransaction } from "./issued-card-transaction.js";

const GetIssuedCardTransactionInputSchema = z.strictObject({ accountID: id(), cardTransactionID: id() });

/** Input of `getIssuedCardTransaction`. */
export interface GetIssuedCardTransactionInput extends z.infer<typeof GetIssuedCardTransactionInputSchema> {}

/** Input of `getIssuedCardTransaction`. */
export const GetIssuedCardTransactionInput: Schema<GetIssuedCardTransactionInput> =
  GetIssuedCardTransactionInputSchema;

/**
 * Returns a payment with an issued card. An access token needs the scope `/accounts/{accountID}/issued-cards.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getIssuedCardTransaction } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const input = { accountID: "5a3f", cardTransactionID: "c6d2" };
 * const { amount, merchantData } = await getIssuedCardTransaction(client, input);
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/
 */
export const getIssuedCardTransaction = defineOperation({
  id: "getIssuedCardTransaction",
  method: "GET",
  path: "/issuing/{accountID}/card-transactions/{cardTransactionID}",
  input: GetIssuedCardTransactionInput,
  output: { 200: IssuedCardTransaction },
});
