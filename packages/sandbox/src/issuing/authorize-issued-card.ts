import type { IssuedCardAuthorization, IssuingMerchantData } from "@moovkit/issuing";
import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import { CENTS } from "../cents-check.js";
import type { Services } from "../services.js";
import { findDeclineReason, type IssuedCardDeclineReason, type Purchase } from "./decline-reason.js";
import type { StoredIssuedCard } from "./issued-card-store.js";
import { holdMoney, toAmount } from "./issuing-money.js";
import { EXPIRE_AUTHORIZATION_TASK, HOLD_MS } from "./issuing-tasks.js";

/** A purchase with an issued card. */
export interface IssuedCardPurchase {
  /** In cents, above 0. */
  readonly amount: number;
  /**
   * The merchant, or some details of it.
   * @default "Sandbox Merchant", a shop in the US with the merchant category code 5999.
   */
  readonly merchant?: Partial<IssuingMerchantData> | undefined;
}

/** The result of a purchase. */
export type IssuedCardPurchaseResult =
  | { readonly authorizationID: string; readonly status: "pending" }
  | {
      readonly authorizationID: string;
      readonly status: "declined";
      readonly declineReason: IssuedCardDeclineReason;
    };

const CALLER = "sandbox.authorizeIssuedCard";

const TEXT: OptionCheck = [(value) => typeof value === "string", "a string"];

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

const CHECKS: Readonly<Record<keyof IssuedCardPurchase, OptionCheck>> = {
  amount: CENTS,
  merchant: [isObject, "an object, such as `{ name, mcc }`"],
};

const MERCHANT_CHECKS: Readonly<Record<keyof IssuingMerchantData, OptionCheck>> = {
  networkID: TEXT,
  name: TEXT,
  city: TEXT,
  country: TEXT,
  postalCode: TEXT,
  state: TEXT,
  mcc: [
    (value) => typeof value === "string" && /^\d{4}$/.test(value),
    "a merchant category code with four digits, such as `5812`",
  ],
};

const DEFAULT_MERCHANT: IssuingMerchantData = {
  networkID: "000000000000001",
  name: "Sandbox Merchant",
  country: "US",
  mcc: "5999",
};

const reject = (message: string): never => {
  throw new ConfigurationError(`${CALLER}: ${message}`);
};

const readPurchase = (request: IssuedCardPurchase): Purchase => {
  const { amount = reject("set `amount`, in cents."), merchant = {} } = checkOptions(CALLER, request, CHECKS);
  const details = checkOptions(`${CALLER}: \`merchant\``, merchant, MERCHANT_CHECKS);
  return { amount, merchant: { ...DEFAULT_MERCHANT, ...details } };
};

const toAuthorization = (
  { timestamp }: Services,
  { card: { issuedCardID, fundingWalletID } }: StoredIssuedCard,
  { amount, merchant }: Purchase,
  status: "pending" | "declined",
): IssuedCardAuthorization => ({
  authorizationID: crypto.randomUUID(),
  issuedCardID,
  fundingWalletID,
  network: "visa",
  authorizedAmount: toAmount(amount),
  status,
  merchantData: merchant,
  createdOn: timestamp(),
});

/** Adds an authorization and its first event. */
const saveAuthorization = (
  { issuingAuthorizations }: Services,
  accountID: string,
  authorization: IssuedCardAuthorization,
  heldCents: number,
): void => {
  const { authorizationID: eventID, authorizedAmount: amount, createdOn } = authorization;
  const result = heldCents > 0 ? "approved" : "declined";
  issuingAuthorizations.save(
    { accountID, authorization, heldCents, spentCents: heldCents },
    { eventID, eventType: "authorization", amount, result, createdOn },
  );
};

/**
 * Simulates a purchase with an issued card. The sandbox approves it and holds the money, or declines it.
 *
 * @throws ConfigurationError if the request is invalid.
 */
export const authorizeIssuedCard = (
  services: Services,
  issuedCardID: string,
  request: IssuedCardPurchase,
): IssuedCardPurchaseResult => {
  const purchase = readPurchase(request);
  const { issuedCards, scheduler } = services;
  const stored = issuedCards.find(issuedCardID) ?? reject("there is no such card. Check `issuedCardID`.");
  const declineReason = findDeclineReason(services, stored, purchase);
  const status = declineReason ? "declined" : "pending";
  const authorization = toAuthorization(services, stored, purchase, status);
  const { authorizationID } = authorization;
  saveAuthorization(services, stored.accountID, authorization, declineReason ? 0 : purchase.amount);
  if (declineReason) return { authorizationID, status: "declined", declineReason };
  holdMoney(services, authorization, purchase.amount);
  scheduler.schedule(EXPIRE_AUTHORIZATION_TASK, authorizationID, HOLD_MS);
  if (stored.card.controls?.singleUse) issuedCards.close(issuedCardID);
  return { authorizationID, status: "pending" };
};
