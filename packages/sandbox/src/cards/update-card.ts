import { type UpdateCardInput, updateCard } from "@moovkit/cards";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import type { Services } from "../services.js";
import { findExpirationProblem } from "./card-expiration.js";
import { findCvvProblem } from "./card-number.js";
import { findMerchantProblem, findNameProblem, merchantOf, rejectProblems } from "./card-problems.js";
import type { SavedCard } from "./card-store.js";
import { readEncryptedFields } from "./read-encrypted-fields.js";
import { verifyCard } from "./verify-card.js";

type Changes = Omit<UpdateCardInput, "accountID" | "cardID" | "e2ee" | "cardCvv" | "verifyName">;

const readCvv = async ({ endToEndKeys }: Services, { e2ee, cardCvv }: UpdateCardInput) =>
  e2ee ? (await readEncryptedFields(endToEndKeys, e2ee.token, ["cardCvv"])).cardCvv : cardCvv;

/** Returns a card with the changes. The result for the previous name is removed if the name changes. */
const applyChanges = (card: SavedCard, changes: Changes): SavedCard => {
  const { accountName, ...cardVerification } = card.cardVerification;
  const isNameKept = changes.holderName === undefined || changes.holderName === card.holderName;
  const verification = accountName && isNameKept ? { accountName } : {};
  return mergePatch(
    { ...card, cardVerification: { ...cardVerification, ...verification } },
    changes,
  ) as SavedCard;
};

export const handleUpdateCard = defineHandler(updateCard, {
  scope: "/accounts/{accountID}/cards.write",
  handle: async ({ input }, services) => {
    const { accountID, cardID, e2ee: _token, cardCvv: _cvv, verifyName, ...changes } = input;
    const { accounts, cards, clock, partnerAccountID } = services;
    cards.get(accountID, cardID);
    const cardCvv = await readCvv(services, input);
    const card = applyChanges(cards.get(accountID, cardID), changes);
    const { brand, holderName } = card;
    rejectProblems({
      expiration: changes.expiration && findExpirationProblem(card.expiration, clock.now()),
      cardCvv: cardCvv === undefined ? undefined : findCvvProblem(cardCvv, brand),
      merchantAccountID: findMerchantProblem(accounts, changes.merchantAccountID),
      verifyName: findNameProblem(verifyName, brand),
    });
    // The issuer compares the address only together with a CVV.
    const billingAddress = cardCvv === undefined ? undefined : card.billingAddress;
    const details = { cardCvv, billingAddress, holderName, verifyName };
    const cardVerification = verifyCard(details, card.cardVerification);
    cards.save(accountID, { ...card, cardVerification, ...merchantOf(card, partnerAccountID) });
    return { body: cards.get(accountID, cardID) };
  },
});
