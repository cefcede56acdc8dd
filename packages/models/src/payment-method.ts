import * as z from "zod/mini";
import { ApplePay } from "./apple-pay.js";
import { GooglePay } from "./google-pay.js";
import { PaymentMethodBankAccount } from "./payment-method-bank-account.js";
import { PaymentMethodCard } from "./payment-method-card.js";
import { PaymentMethodWallet } from "./payment-method-wallet.js";
import { openObject, openUnion, type Schema } from "./schema.js";
import { TerminalCard } from "./terminal-card.js";

const MoovWalletPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("moov-wallet"),
  wallet: PaymentMethodWallet,
});

/** A wallet. */
export interface MoovWalletPaymentMethod extends z.infer<typeof MoovWalletPaymentMethodSchema> {}

const AchDebitFundPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("ach-debit-fund"),
  bankAccount: PaymentMethodBankAccount,
});

/** An ACH debit that adds money to a wallet. */
export interface AchDebitFundPaymentMethod extends z.infer<typeof AchDebitFundPaymentMethodSchema> {}

const AchDebitCollectPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("ach-debit-collect"),
  bankAccount: PaymentMethodBankAccount,
});

/** An ACH debit that collects a payment. */
export interface AchDebitCollectPaymentMethod extends z.infer<typeof AchDebitCollectPaymentMethodSchema> {}

const AchCreditStandardPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("ach-credit-standard"),
  bankAccount: PaymentMethodBankAccount,
});

/** An ACH credit that arrives within days. */
export interface AchCreditStandardPaymentMethod
  extends z.infer<typeof AchCreditStandardPaymentMethodSchema> {}

const AchCreditSameDayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("ach-credit-same-day"),
  bankAccount: PaymentMethodBankAccount,
});

/** An ACH credit that arrives on the same day. */
export interface AchCreditSameDayPaymentMethod extends z.infer<typeof AchCreditSameDayPaymentMethodSchema> {}

const RtpCreditPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("rtp-credit"),
  bankAccount: PaymentMethodBankAccount,
});

/** A credit over RTP that arrives at once. */
export interface RtpCreditPaymentMethod extends z.infer<typeof RtpCreditPaymentMethodSchema> {}

const CardPaymentPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("card-payment"),
  card: PaymentMethodCard,
});

/** A card payment. */
export interface CardPaymentPaymentMethod extends z.infer<typeof CardPaymentPaymentMethodSchema> {}

const PushToCardPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("push-to-card"),
  card: PaymentMethodCard,
});

/** A credit to a card. */
export interface PushToCardPaymentMethod extends z.infer<typeof PushToCardPaymentMethodSchema> {}

const PullFromCardPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("pull-from-card"),
  card: PaymentMethodCard,
});

/** A debit from a card that adds money to a wallet. */
export interface PullFromCardPaymentMethod extends z.infer<typeof PullFromCardPaymentMethodSchema> {}

const ApplePayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("apple-pay"),
  applePay: ApplePay,
});

/** A payment with Apple Pay. */
export interface ApplePayPaymentMethod extends z.infer<typeof ApplePayPaymentMethodSchema> {}

const CardPresentPaymentPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("card-present-payment"),
  terminalCard: z.optional(TerminalCard),
});

/** A payment with a card at a terminal. */
export interface CardPresentPaymentPaymentMethod
  extends z.infer<typeof CardPresentPaymentPaymentMethodSchema> {}

const InstantBankCreditPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("instant-bank-credit"),
  bankAccount: PaymentMethodBankAccount,
});

/** A credit over RTP or FedNow that arrives at once. */
export interface InstantBankCreditPaymentMethod
  extends z.infer<typeof InstantBankCreditPaymentMethodSchema> {}

const PushToApplePayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("push-to-apple-pay"),
  applePay: ApplePay,
});

/** A credit to a card in Apple Pay. */
export interface PushToApplePayPaymentMethod extends z.infer<typeof PushToApplePayPaymentMethodSchema> {}

const PullFromApplePayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("pull-from-apple-pay"),
  applePay: ApplePay,
});

/** A debit from a card in Apple Pay that adds money to a wallet. */
export interface PullFromApplePayPaymentMethod extends z.infer<typeof PullFromApplePayPaymentMethodSchema> {}

const GooglePayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("google-pay"),
  googlePay: GooglePay,
});

/** A payment with Google Pay. */
export interface GooglePayPaymentMethod extends z.infer<typeof GooglePayPaymentMethodSchema> {}

const PushToGooglePayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("push-to-google-pay"),
  googlePay: GooglePay,
});

/** A credit to a card in Google Pay. */
export interface PushToGooglePayPaymentMethod extends z.infer<typeof PushToGooglePayPaymentMethodSchema> {}

const PullFromGooglePayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: z.literal("pull-from-google-pay"),
  googlePay: GooglePay,
});

/** A debit from a card in Google Pay that adds money to a wallet. */
export interface PullFromGooglePayPaymentMethod
  extends z.infer<typeof PullFromGooglePayPaymentMethodSchema> {}

/** How an account can send or receive money. `paymentMethodType` narrows it. */
export type PaymentMethod =
  | MoovWalletPaymentMethod
  | AchDebitFundPaymentMethod
  | AchDebitCollectPaymentMethod
  | AchCreditStandardPaymentMethod
  | AchCreditSameDayPaymentMethod
  | RtpCreditPaymentMethod
  | CardPaymentPaymentMethod
  | PushToCardPaymentMethod
  | PullFromCardPaymentMethod
  | ApplePayPaymentMethod
  | CardPresentPaymentPaymentMethod
  | InstantBankCreditPaymentMethod
  | PushToApplePayPaymentMethod
  | PullFromApplePayPaymentMethod
  | GooglePayPaymentMethod
  | PushToGooglePayPaymentMethod
  | PullFromGooglePayPaymentMethod;

/** How an account can send or receive money. A type that Moov adds is accepted as it is. */
export const PaymentMethod: Schema<PaymentMethod> = openUnion("paymentMethodType", [
  MoovWalletPaymentMethodSchema,
  AchDebitFundPaymentMethodSchema,
  AchDebitCollectPaymentMethodSchema,
  AchCreditStandardPaymentMethodSchema,
  AchCreditSameDayPaymentMethodSchema,
  RtpCreditPaymentMethodSchema,
  CardPaymentPaymentMethodSchema,
  PushToCardPaymentMethodSchema,
  PullFromCardPaymentMethodSchema,
  ApplePayPaymentMethodSchema,
  CardPresentPaymentPaymentMethodSchema,
  InstantBankCreditPaymentMethodSchema,
  PushToApplePayPaymentMethodSchema,
  PullFromApplePayPaymentMethodSchema,
  GooglePayPaymentMethodSchema,
  PushToGooglePayPaymentMethodSchema,
  PullFromGooglePayPaymentMethodSchema,
]);
