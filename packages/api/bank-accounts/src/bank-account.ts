import {
  BankAccountException,
  BankAccountHolderType,
  BankAccountStatus,
  BankAccountStatusReason,
  BankAccountType,
  BasicPaymentMethod,
  openObject,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";

const BankAccountSchema = openObject({
  bankAccountID: z.string(),
  /** Identifies the routing and account numbers. The same for each link of the bank account. */
  fingerprint: z.string(),
  /** A `new` bank account can receive money. Only a `verified` one can be debited. */
  status: BankAccountStatus,
  holderName: z.string(),
  holderType: BankAccountHolderType,
  bankName: z.string(),
  bankAccountType: BankAccountType,
  routingNumber: z.string(),
  lastFourAccountNumber: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  statusReason: z.optional(BankAccountStatusReason),
  /** Why the status is `errored` or `verificationFailed`. */
  exceptionDetails: z.optional(BankAccountException),
  /** The ways to pay with the bank account. Moov creates them asynchronously. */
  paymentMethods: z.optional(z.array(BasicPaymentMethod)),
});

/** A bank account that is linked to an account. */
export interface BankAccount extends z.infer<typeof BankAccountSchema> {}

/** A bank account that is linked to an account. */
export const BankAccount: Schema<BankAccount> = BankAccountSchema;
