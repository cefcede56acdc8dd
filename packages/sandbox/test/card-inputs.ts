import {
  type ApplePayTokenInput,
  type Card,
  type GooglePayPaymentMethodDataInput,
  generateEndToEndKey,
  type LinkCardByNumberInput,
  linkCard,
} from "@moovkit/cards";
import type { Client } from "@moovkit/core";
import { CompactEncrypt, importJWK, type JWK } from "jose";

/** The test numbers of Moov. */
export const VISA = "4111111111111111";
export const AMEX = "371111111111114";
export const DEBIT = "4111100010002000";

/** A card that is valid, without an account. */
export const CARD_DETAILS = {
  cardNumber: VISA,
  cardCvv: "111",
  expiration: { month: "01", year: "30" },
  billingAddress: { postalCode: "11111" },
} satisfies Omit<LinkCardByNumberInput, "accountID">;

/** Links a card to an account, and waits for its payment methods. */
export const link = (
  client: Client,
  accountID: string,
  details: Partial<LinkCardByNumberInput> = {},
): Promise<Card> => linkCard(client, { ...CARD_DETAILS, ...details, accountID, waitFor: "payment-method" });

/** Encrypts data with a new key of the sandbox. */
export const encrypt = async (client: Client, data: unknown): Promise<string> => {
  const key = await generateEndToEndKey(client);
  const { kid, alg = "" } = key;
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(data)))
    .setProtectedHeader({ alg, enc: "A256GCM", ...(kid !== undefined && { kid }) })
    .encrypt(await importJWK(key as JWK, alg));
};

/** Returns a token of Apple Pay. */
export const applePayToken = (
  transactionIdentifier: string,
  paymentMethod: Partial<ApplePayTokenInput["paymentMethod"]> = {},
): ApplePayTokenInput => ({
  paymentData: {
    version: "EC_v1",
    data: "3+f4oOTwPa6f1UZ6tG",
    signature: "MIAGCSqGSIb3DQ",
    header: { publicKeyHash: "l0CnXdMv", transactionId: transactionIdentifier },
  },
  paymentMethod: { displayName: "Visa 1234", network: "Visa", type: "debit", ...paymentMethod },
  transactionIdentifier,
});

/** Returns a payment method of Google Pay. */
export const googlePayData = (
  token: string,
  info: Partial<GooglePayPaymentMethodDataInput["info"]> = {},
): GooglePayPaymentMethodDataInput => ({
  info: { cardNetwork: "MASTERCARD", cardDetails: "4321", cardFundingSource: "CREDIT", ...info },
  tokenizationData: { type: "PAYMENT_GATEWAY", token },
});
