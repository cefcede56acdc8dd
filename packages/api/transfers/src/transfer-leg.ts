import {
  ApplePay,
  GooglePay,
  PaymentMethodBankAccount,
  PaymentMethodCard,
  PaymentMethodType,
  PaymentMethodWallet,
} from "@moovkit/models";
import * as z from "zod/mini";
import { ACHTransactionDetails } from "./ach-transaction-details.js";
import { CardTransactionDetails } from "./card-transaction-details.js";
import { TransferAccount } from "./transfer-account.js";

/** The fields that the source and the destination of a transfer have in common. */
export const transferLeg = {
  paymentMethodID: z.string(),
  /** Says which of the other fields are set. */
  paymentMethodType: PaymentMethodType,
  account: TransferAccount,
  bankAccount: z.optional(PaymentMethodBankAccount),
  wallet: z.optional(PaymentMethodWallet),
  card: z.optional(PaymentMethodCard),
  applePay: z.optional(ApplePay),
  googlePay: z.optional(GooglePay),
  achDetails: z.optional(ACHTransactionDetails),
  cardDetails: z.optional(CardTransactionDetails),
};
