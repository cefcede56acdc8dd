import type { Services } from "../services.js";
import { type AuthorizationAmount, readChange, saveChange } from "./change-authorization.js";
import { releaseMoney, toAmount } from "./issuing-money.js";

const CALLER = "sandbox.reverseAuthorization";

/**
 * Simulates that a merchant reverses an authorization or a part of it. The money is released.
 *
 * @throws ConfigurationError if the authorization is not pending, or the amount is invalid.
 */
export const reverseAuthorization = (
  services: Services,
  authorizationID: string,
  request: AuthorizationAmount,
): void => {
  const { stored, cents } = readChange(CALLER, services, authorizationID, request);
  const { accountID, authorization, heldCents } = stored;
  const remaining = heldCents - cents;
  const change = remaining === 0 ? { status: "canceled" } : { authorizedAmount: toAmount(remaining) };
  saveChange(
    services,
    {
      accountID,
      authorization: { ...authorization, ...change },
      heldCents: remaining,
      spentCents: remaining,
    },
    { eventID: crypto.randomUUID(), eventType: "reversal", cents },
  );
  releaseMoney(services, authorization, cents);
};
