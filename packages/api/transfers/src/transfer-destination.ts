import {
  ApplePay,
  GooglePay,
  openObject,
  PaymentMethodBankAccount,
  PaymentMethodCard,
  PaymentMethodType,
  PaymentMethodWallet,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";
import { ACHTransactionDetails } from "./ach-transaction-details.js";
import { CardTransactionDetails } from "./card-transaction-details.js";
import { InstantBankTransactionDetails } from "./instant-bank-transaction-details.js";
import { TransferAccount } from "./transfer-account.js";

const TransferDestinationSchema = openObject({
  paymentMethodID: z.string(),
  /** Says which of the other fields are set. */
  paymentMethodType: PaymentMethodType,
  account: TransferAccount,
  bankAccount: z.optional(PaymentMethodBankAccount),
  wallet: z.optional(PaymentMethodWallet),
  card: z.optional(PaymentMethodCard),
  achDetails: z.optional(ACHTransactionDetails),
  applePay: z.optional(ApplePay),
  googlePay: z.optional(GooglePay),
  cardDetails: z.optional(CardTransactionDetails),
  instantBankDetails: z.optional(InstantBankTransactionDetails),
});

/** Where the money of a transfer goes. */
export interface TransferDestination extends z.infer<typeof TransferDestinationSchema> {}

/** Where the money of a transfer goes. */
export const TransferDestination: Schema<TransferDestination> = TransferDestinationSchema;
