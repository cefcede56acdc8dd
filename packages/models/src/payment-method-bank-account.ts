import * as z from "zod/mini";
import { BankAccountHolderType } from "./bank-account-holder-type.js";
import { BankAccountStatus } from "./bank-account-status.js";
import { BankAccountType } from "./bank-account-type.js";
import { openObject, type Schema } from "./schema.js";

const PaymentMethodBankAccountSchema = openObject({
  bankAccountID: z.string(),
  /** Identifies the routing and account numbers. The same for each link of the bank account. */
  fingerprint: z.string(),
  status: BankAccountStatus,
  holderName: z.string(),
  holderType: BankAccountHolderType,
  bankName: z.string(),
  bankAccountType: BankAccountType,
  routingNumber: z.string(),
  lastFourAccountNumber: z.string(),
  updatedOn: z.string(),
});

/** The bank account of a payment method. */
export interface PaymentMethodBankAccount extends z.infer<typeof PaymentMethodBankAccountSchema> {}

/** The bank account of a payment method. */
export const PaymentMethodBankAccount: Schema<PaymentMethodBankAccount> = PaymentMethodBankAccountSchema;
