import type { PaymentMethod } from "@moovkit/models";
import type { Engine } from "../engine/engine.js";
import type { PaymentMethodStore } from "../payment-methods/payment-method-store.js";
import type { StoredToken, TokenizedCard } from "../payment-methods/payment-source.js";
import { rejectRequest } from "../reject-request.js";

/** The cards in Apple Pay and Google Pay that are linked to accounts. */
export interface TokenStore {
  /**
   * Adds a card of a token and its payment methods. Rejects the request with status 409 if the token was linked before.
   *
   * @param accountID - The account of the buyer.
   * @param token - The ID of the new source, the fingerprint of the token, and the card.
   * @returns The payment methods.
   */
  link(accountID: string, token: NewToken): readonly PaymentMethod[];
}

/** A token of Apple Pay or Google Pay that is linked. */
export type NewToken = TokenizedCard & { readonly tokenID: string; readonly tokenFingerprint: string };

/** Creates the token store of a sandbox. */
export const createTokenStore = ({ store }: Engine, paymentMethods: PaymentMethodStore): TokenStore => {
  const tokens = store.table<StoredToken>("cardTokens");
  const fingerprints = new Set(Array.from(tokens.values(), ({ tokenFingerprint }) => tokenFingerprint));
  return {
    link: (accountID, { tokenID, ...token }) => {
      const { tokenFingerprint } = token;
      if (fingerprints.has(tokenFingerprint)) rejectRequest(409, { error: "this token was already linked" });
      fingerprints.add(tokenFingerprint);
      tokens.set(tokenID, { accountID, ...token });
      paymentMethods.refresh(accountID, tokenID, "now");
      return paymentMethods.list(accountID, { sourceID: tokenID });
    },
  };
};
