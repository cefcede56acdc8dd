import { type UpdateIssuedCardInput, updateIssuedCard } from "@moovkit/issuing";
import type { Address } from "@moovkit/models";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import { rejectRequest } from "../reject-request.js";
import { changeControls } from "./check-controls.js";
import type { StoredIssuedCard } from "./issued-card-store.js";

const REQUIRED = ["addressLine1", "city", "stateOrProvince", "postalCode", "country"] as const;

/** Rejects the request with status 422 if an address lacks a field: a card without an address needs a complete one. */
const checkAddress = (address: Partial<Address> | undefined): void => {
  const missing = address ? REQUIRED.filter((field) => address[field] === undefined) : [];
  if (missing.length > 0)
    rejectRequest(422, {
      billingAddress: Object.fromEntries(missing.map((field) => [field, "is required"])),
    });
};

const changeCard = (
  card: StoredIssuedCard["card"],
  { controls: changedControls, ...changes }: Omit<UpdateIssuedCardInput, "accountID" | "issuedCardID">,
): StoredIssuedCard["card"] => {
  const { controls: currentControls, ...details } = card;
  const changed = mergePatch(details, changes) as StoredIssuedCard["card"];
  checkAddress(changed.billingAddress);
  const controls = changeControls(currentControls, changedControls);
  return { ...changed, ...(controls && { controls }) };
};

export const handleUpdateIssuedCard = defineHandler(updateIssuedCard, {
  scope: "/accounts/{accountID}/issued-cards.write",
  handle: ({ input: { accountID, issuedCardID, ...changes } }, { issuedCards, timestamp }) => {
    const { card } = issuedCards.get(accountID, issuedCardID);
    if (card.state === "closed") rejectRequest(409, { error: "the card is closed" });
    const stored = { accountID, card: { ...changeCard(card, changes), updatedOn: timestamp() } };
    issuedCards.save(stored);
    return { body: issuedCards.toIssuedCard(stored) };
  },
});
