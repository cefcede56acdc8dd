import type { Services } from "../services.js";
import { type AuthorizationAmount, readChange, saveChange } from "./change-authorization.js";
import { payMerchant, releaseMoney, toAmount } from "./issuing-money.js";

const CALLER = "sandbox.clearAuthorization";

/**
 * Simulates that a merchant captures an authorization. The rest of the held money is released.
 *
 * @returns The ID of the card transaction.
 * @throws ConfigurationError if the authorization is not pending, or the amount is invalid.
 */
export const clearAuthorization = (
  services: Services,
  authorizationID: string,
  request: AuthorizationAmount,
): string => {
  const { stored, cents } = readChange(CALLER, services, authorizationID, request);
  const { accountID, authorization, heldCents } = stored;
  const { issuedCardID, fundingWalletID, merchantData, createdOn: authorizedOn } = authorization;
  const cardTransactionID = crypto.randomUUID();
  services.issuingAuthorizations.addTransaction(accountID, {
    cardTransactionID,
    issuedCardID,
    fundingWalletID,
    amount: toAmount(cents),
    authorizationID,
    authorizedOn,
    merchantData,
    createdOn: services.timestamp(),
  });
  saveChange(
    services,
    {
      accountID,
      authorization: { ...authorization, status: "cleared", cardTransactions: [cardTransactionID] },
      heldCents: 0,
      spentCents: cents,
    },
    { eventID: cardTransactionID, eventType: "clearing", cents },
  );
  releaseMoney(services, authorization, heldCents);
  payMerchant(services, authorization, cardTransactionID, cents);
  return cardTransactionID;
};
