import { DAY_MS } from "../durations.js";
import type { Services } from "../services.js";
import { saveChange } from "./change-authorization.js";
import { releaseMoney } from "./issuing-money.js";

/** The task that closes a card at the end of the month in which it expires. */
export const CLOSE_CARD_TASK = "closeIssuedCard";

/** The task that ends an authorization that was not captured. */
export const EXPIRE_AUTHORIZATION_TASK = "expireIssuedCardAuthorization";

/** How long an authorization holds money. */
export const HOLD_MS = 7 * DAY_MS;

const expireAuthorization = (services: Services, authorizationID: string): void => {
  const stored = services.issuingAuthorizations.find(authorizationID);
  if (stored?.authorization.status !== "pending") return;
  const { accountID, authorization, heldCents: cents } = stored;
  saveChange(
    services,
    {
      accountID,
      authorization: { ...authorization, status: "expired" },
      heldCents: 0,
      spentCents: 0,
    },
    { eventID: crypto.randomUUID(), eventType: "authorization-expiration", cents },
  );
  releaseMoney(services, authorization, cents);
};

/** Defines the tasks that close expired cards and end expired authorizations. */
export const defineIssuingTasks = (services: Services): void => {
  const { scheduler, issuedCards } = services;
  scheduler.define(CLOSE_CARD_TASK, issuedCards.close);
  scheduler.define(EXPIRE_AUTHORIZATION_TASK, (id) => expireAuthorization(services, id));
};
