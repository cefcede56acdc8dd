import { type LinkApplePayTokenInput, linkApplePayToken } from "@moovkit/cards";
import type { ApplePay } from "@moovkit/models";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { expirationIn } from "./card-expiration.js";
import { brandOf, cardTypeOf, lastFourOf } from "./card-networks.js";

/** Apple's encryption version for cards of the four networks that Moov supports. */
const VERSION = "EC_v1";

const VALID_YEARS = 3;

/**
 * Returns the card of a token. Only Moov can decrypt its payment data, so the card is derived from the fields in plain
 * text.
 */
const readCard = async (
  { createFingerprint, clock }: Services,
  { paymentMethod, paymentData }: LinkApplePayTokenInput["token"],
): Promise<ApplePay> => {
  const { displayName, network, type } = paymentMethod;
  if (paymentData.version !== VERSION) rejectRequest(422, { paymentData: `version must be ${VERSION}` });
  const brand = brandOf(network) ?? rejectRequest(422, { paymentMethod: "network is not supported" });
  const fingerprint = await createFingerprint(`Apple Pay ${brand} ${displayName}`);
  return {
    brand,
    cardType: cardTypeOf(type),
    cardDisplayName: displayName,
    fingerprint,
    expiration: expirationIn(VALID_YEARS, clock.now()),
    dynamicLastFour: lastFourOf(displayName, fingerprint),
    issuerCountry: "US",
  };
};

export const handleLinkApplePayToken = defineHandler(linkApplePayToken, {
  scope: "/accounts/{accountID}/cards.write",
  handle: async ({ input: { accountID, token } }, services) => {
    const { accounts, cardTokens, createFingerprint } = services;
    accounts.get(accountID);
    const applePay = await readCard(services, token);
    const tokenFingerprint = await createFingerprint(`Apple Pay token ${token.transactionIdentifier}`);
    return {
      body: cardTokens.link(accountID, { tokenID: crypto.randomUUID(), tokenFingerprint, applePay }),
    };
  },
});
