import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuingMerchantData } from "./issuing-merchant-data.js";

const IssuedCardTransactionSchema = openObject({
  cardTransactionID: z.string(),
  issuedCardID: z.string(),
  /** The wallet that paid. */
  fundingWalletID: z.string(),
  /** Decimal in the main unit of the currency, with up to 2 decimal places: `"12.04"`. */
  amount: z.string(),
  /** The authorization that was cleared. */
  authorizationID: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  authorizedOn: z.string(),
  merchantData: IssuingMerchantData,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
});

/** A payment with an issued card, after the money has left the wallet. */
export interface IssuedCardTransaction extends z.infer<typeof IssuedCardTransactionSchema> {}

/** A payment with an issued card, after the money has left the wallet. */
export const IssuedCardTransaction: Schema<IssuedCardTransaction> = IssuedCardTransactionSchema;
