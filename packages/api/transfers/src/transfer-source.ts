import {
  ApplePay,
  GooglePay,
  openObject,
  PaymentMethodBankAccount,
  PaymentMethodCard,
  PaymentMethodType,
  PaymentMethodWallet,
  type Schema,
  TerminalCard,
} from "@moovkit/models";
import * as z from "zod/mini";
import { ACHTransactionDetails } from "./ach-transaction-details.js";
import { CardTransactionDetails } from "./card-transaction-details.js";
import { TransferAccount } from "./transfer-account.js";

const TransferSourceSchema = openObject({
  /** The transfer that this one waits for, in a group of transfers. */
  transferID: z.optional(z.string()),
  paymentMethodID: z.string(),
  /** Says which of the other fields are set. */
  paymentMethodType: PaymentMethodType,
  account: TransferAccount,
  bankAccount: z.optional(PaymentMethodBankAccount),
  wallet: z.optional(PaymentMethodWallet),
  card: z.optional(PaymentMethodCard),
  applePay: z.optional(ApplePay),
  googlePay: z.optional(GooglePay),
  terminalCard: z.optional(TerminalCard),
  cardDetails: z.optional(CardTransactionDetails),
  achDetails: z.optional(ACHTransactionDetails),
});

/** Where the money of a transfer comes from. */
export interface TransferSource extends z.infer<typeof TransferSourceSchema> {}

/** Where the money of a transfer comes from. */
export const TransferSource: Schema<TransferSource> = TransferSourceSchema;
