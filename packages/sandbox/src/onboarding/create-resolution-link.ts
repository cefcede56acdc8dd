import { createResolutionLink, type ResolutionLinkRecipientInput } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

const SCOPES = [
  "/accounts/{accountID}/profile.write",
  "/accounts/{accountID}/representatives.write",
  "/accounts/{accountID}/files.write",
];

const PHONE_NUMBER = /^\d{10}$/;

/** Returns the recipient as responses contain it. Rejects the request with status 422 if a phone number is incomplete. */
const toRecipient = (recipient: ResolutionLinkRecipientInput): string => {
  if (recipient.email !== undefined) return recipient.email;
  const { number = "", countryCode } = recipient.phone;
  return PHONE_NUMBER.test(number)
    ? `+${countryCode || "1"}${number}`
    : rejectRequest(422, { phone: "needs a `number` of ten digits" });
};

export const handleCreateResolutionLink = defineHandler(createResolutionLink, {
  scope: SCOPES.join(" "),
  handle: ({ input: { accountID, recipient } }, { accounts, resolutionLinks }) => {
    accounts.get(accountID);
    return { body: resolutionLinks.create(accountID, toRecipient(recipient)) };
  },
});
