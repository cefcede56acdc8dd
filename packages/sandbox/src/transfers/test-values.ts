import type { TransferDestination, TransferSource } from "@moovkit/transfers";
import { isExpired } from "../cards/card-expiration.js";
import type { Side } from "./rails.js";
import { RETURN_REASONS } from "./return-codes.js";

/** A return that the amount of a transfer triggers. */
export interface TestReturn {
  readonly side: Side;
  readonly code: string;
  /** The status of the leg when the bank returns the payment. */
  readonly when: "originated" | "completed";
}

/** The amounts from $55.01 to $55.39 trigger the return codes R01 to R39. */
const FIRST_AMOUNT = 5500;

/** Codes of credits, which a bank returns after it has received them. */
const CREDIT_CODES = ["R04", "R23"];

/** Codes of customers who object to a debit that has completed. */
const OBJECTION_CODES = ["R05", "R07", "R10", "R11", "R29"];

/** Returns the return that an amount in cents triggers. */
export const findTestReturn = (cents: number): TestReturn | undefined => {
  const code = `R${String(cents - FIRST_AMOUNT).padStart(2, "0")}`;
  if (!Object.hasOwn(RETURN_REASONS, code)) return undefined;
  if (CREDIT_CODES.includes(code)) return { side: "destination", code, when: "completed" };
  return { side: "source", code, when: OBJECTION_CODES.includes(code) ? "completed" : "originated" };
};

/** The last digits of Moov's test cards that issuers decline. */
const DECLINED_CARDS = ["0000", "0022", "0002"];

/** Why an issuer declines the payment of a card. */
export type DeclineCode = "do-not-honor" | "expired-card";

/**
 * Returns why the issuer of a card declines a payment, or `undefined` if it does not.
 *
 * @param leg - A leg of a transfer, with or without a card.
 * @param now - Unix time in milliseconds of the payment.
 */
export const findDecline = (
  leg: TransferSource | TransferDestination,
  now: number,
): DeclineCode | undefined => {
  const { card, applePay, googlePay } = leg;
  const lastFour = card?.lastFourCardNumber ?? applePay?.dynamicLastFour ?? googlePay?.dynamicLastFour ?? "";
  if (DECLINED_CARDS.includes(lastFour)) return "do-not-honor";
  const expiration = card?.expiration ?? applePay?.expiration ?? googlePay?.expiration;
  return expiration && isExpired(expiration, now) ? "expired-card" : undefined;
};
