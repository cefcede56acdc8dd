import { type LinkGooglePayTokenInput, linkGooglePayToken } from "@moovkit/cards";
import type { GooglePay } from "@moovkit/models";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { expirationIn } from "./card-expiration.js";
import { brandOf, cardTypeOf, lastFourOf } from "./card-networks.js";
import { findMerchantProblem, rejectProblems } from "./card-problems.js";

const VALID_YEARS = 3;

/** Returns the card of a token. Only Moov can decrypt the token, so the card is derived from the fields in plain text. */
const readCard = async (
  { createFingerprint, clock }: Services,
  { description, info }: LinkGooglePayTokenInput["paymentMethodData"],
): Promise<GooglePay> => {
  const { cardNetwork, cardDetails, cardFundingSource = "UNKNOWN", assuranceDetails, billingAddress } = info;
  const brand =
    brandOf(cardNetwork) ?? rejectRequest(422, { paymentMethodData: "cardNetwork is not supported" });
  const fingerprint = await createFingerprint(`Google Pay ${brand} ${cardDetails}`);
  return {
    tokenID: crypto.randomUUID(),
    brand,
    cardType: cardTypeOf(cardFundingSource),
    cardDisplayName: description ?? `${brand} ${cardDetails}`,
    fingerprint,
    expiration: expirationIn(VALID_YEARS, clock.now()),
    dynamicLastFour: lastFourOf(cardDetails, fingerprint),
    issuerCountry: billingAddress?.countryCode ?? "US",
    authMethod: assuranceDetails?.cardHolderAuthenticated ? "CRYPTOGRAM_3DS" : "PAN_ONLY",
  };
};

export const handleLinkGooglePayToken = defineHandler(linkGooglePayToken, {
  scope: "/accounts/{accountID}/cards.write",
  handle: async ({ input: { accountID, merchantAccountID, paymentMethodData } }, services) => {
    const { accounts, cardTokens, createFingerprint } = services;
    accounts.get(accountID);
    rejectProblems({ merchantAccountID: findMerchantProblem(accounts, merchantAccountID) });
    const { token } = paymentMethodData.tokenizationData;
    if (token === "") rejectRequest(422, { paymentMethodData: "tokenizationData.token must not be empty" });
    const googlePay = await readCard(services, paymentMethodData);
    const tokenFingerprint = await createFingerprint(`Google Pay token ${token}`);
    return {
      body: cardTokens.link(accountID, { tokenID: googlePay.tokenID, tokenFingerprint, googlePay }),
    };
  },
});
