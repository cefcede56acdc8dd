import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const CARD_TRANSACTION_FAILURE_CODES = [
  "call-issuer",
  "do-not-honor",
  "processing-error",
  "invalid-transaction",
  "invalid-amount",
  "no-such-issuer",
  "reenter-transaction",
  "cvv-mismatch",
  "lost-or-stolen",
  "insufficient-funds",
  "invalid-card-number",
  "invalid-merchant",
  "expired-card",
  "incorrect-pin",
  "transaction-not-allowed",
  "suspected-fraud",
  "amount-limit-exceeded",
  "velocity-limit-exceeded",
  "revocation-of-authorization",
  "card-not-activated",
  "issuer-not-available",
  "could-not-route",
  "cardholder-account-closed",
  "unknown-issue",
  "duplicate-transaction",
] as const;

/** Why a card payment or its refund failed. The documented values and any that Moov adds. */
export type CardTransactionFailureCode = OpenEnum<(typeof CARD_TRANSACTION_FAILURE_CODES)[number]>;

/** Why a card payment or its refund failed. The documented values and any that Moov adds. */
export const CardTransactionFailureCode: Schema<CardTransactionFailureCode> = openEnum(
  CARD_TRANSACTION_FAILURE_CODES,
);
