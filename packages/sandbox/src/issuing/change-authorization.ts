import type { IssuedCardAuthorizationEvent } from "@moovkit/issuing";
import { ConfigurationError, checkOptions } from "@moovkit/models";
import { CENTS } from "../cents-check.js";
import type { Services } from "../services.js";
import type { StoredAuthorization } from "./authorization-store.js";
import { toAmount } from "./issuing-money.js";

/** The amount by which an authorization changes. */
export interface AuthorizationAmount {
  /**
   * In cents, above 0 and at most what the authorization holds.
   * @default All that the authorization holds.
   */
  readonly amount?: number | undefined;
}

/** A pending authorization, and the amount by which it changes, in cents. */
export interface AuthorizationChange {
  readonly stored: StoredAuthorization;
  readonly cents: number;
}

/** Part of the error message for an authorization that is captured a second time. */
const CLEARED_ONCE =
  "The sandbox clears an authorization once and releases the rest. Authorize each part of a payment separately.";

/**
 * Finds a pending authorization.
 *
 * @param caller - The method of the sandbox. Messages start with it.
 * @throws ConfigurationError if the authorization does not exist or is not pending, or if the amount is invalid.
 */
export const readChange = (
  caller: string,
  { issuingAuthorizations }: Services,
  authorizationID: string,
  request: AuthorizationAmount,
): AuthorizationChange => {
  const reject = (message: string): never => {
    throw new ConfigurationError(`${caller}: ${message}`);
  };
  const { amount } = checkOptions(caller, request, { amount: CENTS });
  const stored =
    issuingAuthorizations.find(authorizationID) ??
    reject("there is no such authorization. Check `authorizationID`.");
  const { status } = stored.authorization;
  if (status === "cleared") reject(`the authorization has the status \`cleared\`. ${CLEARED_ONCE}`);
  if (status !== "pending")
    reject(`the authorization has the status \`${status}\`. Only a pending one can change.`);
  const { heldCents } = stored;
  if (amount !== undefined && amount > heldCents)
    reject(`\`amount\` is above the ${heldCents} cents that the authorization holds. Pass a smaller one.`);
  return { stored, cents: amount ?? heldCents };
};

/** What changed an authorization. */
interface Change extends Pick<IssuedCardAuthorizationEvent, "eventID" | "eventType"> {
  /** In cents. */
  readonly cents: number;
}

/** Saves a changed authorization with the event that changed it. */
export const saveChange = (
  { issuingAuthorizations, timestamp }: Services,
  changed: StoredAuthorization,
  { eventID, eventType, cents }: Change,
): void => {
  const event = { eventID, eventType, amount: toAmount(cents), result: "processed", createdOn: timestamp() };
  issuingAuthorizations.save(changed, event);
};
