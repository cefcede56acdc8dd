import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CardIssuingNetwork } from "./card-issuing-network.js";
import { IssuingAuthorizationStatus } from "./issuing-authorization-status.js";
import { IssuingMerchantData } from "./issuing-merchant-data.js";

const IssuedCardAuthorizationSchema = openObject({
  authorizationID: z.string(),
  issuedCardID: z.string(),
  /** The wallet that pays for the card. */
  fundingWalletID: z.string(),
  network: CardIssuingNetwork,
  /** Decimal in the main unit of the currency, with up to 2 decimal places: `"12.04"`. */
  authorizedAmount: z.string(),
  status: IssuingAuthorizationStatus,
  merchantData: IssuingMerchantData,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** The IDs of the card transactions that cleared the authorization. */
  cardTransactions: z.optional(z.array(z.string())),
});

/** A merchant's request to be paid with an issued card. */
export interface IssuedCardAuthorization extends z.infer<typeof IssuedCardAuthorizationSchema> {}

/** A merchant's request to be paid with an issued card. */
export const IssuedCardAuthorization: Schema<IssuedCardAuthorization> = IssuedCardAuthorizationSchema;
