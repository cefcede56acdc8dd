import { type LinkCardInput, linkCard } from "@moovkit/cards";
import { defineHandler } from "../handler.js";
import { timingOf } from "../payment-methods/timing.js";
import type { Services } from "../services.js";
import { findExpirationProblem } from "./card-expiration.js";
import { describeNumber, findCardNumberProblem, findCvvProblem } from "./card-number.js";
import { findMerchantProblem, findNameProblem, merchantOf, rejectProblems } from "./card-problems.js";
import type { NewCard } from "./card-store.js";
import { readEncryptedFields } from "./read-encrypted-fields.js";
import { verifyCard } from "./verify-card.js";

const LAST_FOUR = -4;

const readSecrets = async ({ endToEndKeys }: Services, input: LinkCardInput) =>
  input.e2ee
    ? readEncryptedFields(endToEndKeys, input.e2ee.token, ["cardNumber", "cardCvv"])
    : { cardNumber: input.cardNumber, cardCvv: input.cardCvv };

/** Returns a card without its number and its CVV. Rejects the request with status 422 if a field is invalid. */
const readCard = async (services: Services, input: LinkCardInput): Promise<NewCard> => {
  const { expiration, billingAddress, holderName, cardOnFile, merchantAccountID, verifyName } = input;
  const { cardNumber, cardCvv } = await readSecrets(services, input);
  const details = describeNumber(cardNumber);
  rejectProblems({
    cardNumber: findCardNumberProblem(cardNumber),
    cardCvv: findCvvProblem(cardCvv, details.brand),
    expiration: findExpirationProblem(expiration, services.clock.now()),
    merchantAccountID: findMerchantProblem(services.accounts, merchantAccountID),
    verifyName: findNameProblem(verifyName, details.brand),
  });
  return {
    fingerprint: await services.createFingerprint(cardNumber),
    ...details,
    lastFourCardNumber: cardNumber.slice(LAST_FOUR),
    expiration,
    ...(holderName !== undefined && { holderName }),
    billingAddress,
    cardVerification: verifyCard({ cardCvv, billingAddress, holderName, verifyName }),
    cardOnFile: cardOnFile ?? false,
    ...merchantOf(input, services.partnerAccountID),
  };
};

export const handleLinkCard = defineHandler(linkCard, {
  scope: "/accounts/{accountID}/cards.write",
  handle: async ({ input }, services) => {
    const { accountID, waitFor } = input;
    services.accounts.get(accountID);
    const card = await readCard(services, input);
    return { body: services.cards.link(accountID, card, timingOf(waitFor)) };
  },
});
