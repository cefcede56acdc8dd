import type { CreateTransferInput } from "@moovkit/transfers";
import type { PaymentMethodStore } from "../payment-methods/payment-method-store.js";
import type { StoredSweep } from "./sweep-store.js";

/** The maximum amount in cents for each type of payment method. Higher amounts are sent with standard ACH. */
const LIMITS: Readonly<Record<string, number>> = {
  "ach-credit-same-day": 500_000_00,
  "instant-bank-credit": 1_000_000_00,
  "rtp-credit": 1_000_000_00,
};

/** Returns the payment method that can receive an amount: the configured one, or standard ACH to the same bank account. */
const findPushMethod = (
  paymentMethods: PaymentMethodStore,
  paymentMethodID: string,
  cents: number,
): string => {
  const method = paymentMethods.find(paymentMethodID);
  if (!method) return paymentMethodID;
  const { accountID, paymentMethod } = method;
  if (cents <= (LIMITS[paymentMethod.paymentMethodType] ?? Number.POSITIVE_INFINITY)) return paymentMethodID;
  const bankAccountID = "bankAccount" in paymentMethod ? paymentMethod.bankAccount.bankAccountID : "";
  const standard = paymentMethods
    .listOfSource(accountID, bankAccountID)
    .find(({ paymentMethodType }) => paymentMethodType === "ach-credit-standard");
  return standard?.paymentMethodID ?? paymentMethodID;
};

/**
 * Returns the transfer that brings a wallet to its minimum balance.
 *
 * @param cents - The amount above the minimum balance. Negative if the balance is too low.
 */
export const toSweepTransfer = (
  paymentMethods: PaymentMethodStore,
  partnerAccountID: string,
  sweep: StoredSweep,
  cents: number,
): CreateTransferInput => {
  const { accountID, walletID, pushPaymentMethodID = "", pullPaymentMethodID = "" } = sweep;
  const { statementDescriptor: companyEntryDescription } = sweep;
  const [method] = paymentMethods.listOfSource(accountID, walletID);
  const wallet = { paymentMethodID: method?.paymentMethodID ?? "" };
  const toBankAccount = (paymentMethodID: string) => ({
    paymentMethodID,
    achDetails: { companyEntryDescription },
  });
  const push = () => toBankAccount(findPushMethod(paymentMethods, pushPaymentMethodID, cents));
  return {
    accountID: partnerAccountID,
    amount: { currency: "USD", value: Math.abs(cents) },
    description: "Sweep",
    ...(cents > 0
      ? { source: wallet, destination: push() }
      : { source: toBankAccount(pullPaymentMethodID), destination: wallet }),
  };
};
