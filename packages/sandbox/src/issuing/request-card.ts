import { type RequestCardInput, requestCard } from "@moovkit/issuing";
import { expiryOf } from "../cards/card-expiration.js";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { canIssueCards } from "./can-issue-cards.js";
import { toCardExpiration } from "./card-expiration.js";
import { createLastFour } from "./card-number.js";
import { changeControls } from "./check-controls.js";
import type { StoredIssuedCard } from "./issued-card-store.js";
import { CLOSE_CARD_TASK } from "./issuing-tasks.js";
import { createIssuingWallet } from "./issuing-wallet.js";

const checkAuthorizedUser = ({ accounts }: Services, accountID: string | undefined): void => {
  if (accountID !== undefined && !accounts.has(accountID))
    rejectRequest(422, { authorizedUserAccountID: "there is no such account" });
};

const toCard = (
  { clock, timestamp }: Services,
  input: RequestCardInput,
  fundingWalletID: string,
): StoredIssuedCard => {
  const { accountID, controls: requestedControls, expiration, ...details } = input;
  const controls = changeControls(undefined, requestedControls);
  const createdOn = timestamp();
  const card = {
    issuedCardID: crypto.randomUUID(),
    brand: "Visa",
    lastFourCardNumber: createLastFour(),
    expiration: toCardExpiration(expiration, clock.now()),
    fundingWalletID,
    ...details,
    state: "active",
    formFactor: "virtual",
    ...(controls && { controls }),
    createdOn,
    updatedOn: createdOn,
  };
  return { accountID, card };
};

export const handleRequestCard = defineHandler(requestCard, {
  scope: "/accounts/{accountID}/issued-cards.write",
  handle: ({ input }, services) => {
    const { accounts, clock, issuedCards, scheduler, wallets } = services;
    accounts.get(input.accountID);
    if (!canIssueCards(services, input.accountID))
      rejectRequest(400, { error: "the account does not have the capability card-issuing" });
    checkAuthorizedUser(services, input.authorizedUserAccountID);
    const { walletID } = createIssuingWallet(wallets, input.accountID);
    const stored = toCard(services, input, walletID);
    const { issuedCardID, expiration } = stored.card;
    issuedCards.save(stored);
    const now = clock.now();
    scheduler.schedule(CLOSE_CARD_TASK, issuedCardID, expiryOf(expiration, now) - now);
    return { body: issuedCards.toIssuedCard(stored) };
  },
});
