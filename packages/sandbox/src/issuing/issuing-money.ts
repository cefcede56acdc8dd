import type { IssuedCardAuthorization } from "@moovkit/issuing";
import type { WalletTransactionTypeInput } from "@moovkit/models";
import { fromCents, toDecimal } from "../engine/ledger.js";
import type { Services } from "../services.js";

/** The account in the books that merchants are paid to. */
const CARD_NETWORK = "rail:card-issuing";

/** Returns the account in the books with the money of a wallet that authorizations hold. */
const toHoldAccount = (walletID: string): string => `hold:${walletID}`;

/** Converts cents to a decimal with two decimal places, such as `12.04`. */
export const toAmount = (cents: number): string => toDecimal(fromCents(cents)).slice(0, -7);

const moveHold = (
  { wallets }: Services,
  { authorizationID, fundingWalletID, merchantData }: IssuedCardAuthorization,
  transactionType: WalletTransactionTypeInput,
  cents: number,
): void => {
  wallets.addTransaction({
    walletID: fundingWalletID,
    transactionType,
    sourceType: "issuing-authorization",
    sourceID: authorizationID,
    memo: merchantData.name ?? "",
    grossAmount: cents,
    counterAccount: toHoldAccount(fundingWalletID),
    status: "completed",
  });
};

/** Takes the money of an authorization out of the available balance of its wallet. */
export const holdMoney = (services: Services, authorization: IssuedCardAuthorization, cents: number): void =>
  moveHold(services, authorization, "issuing-auth-hold", -cents);

/** Puts money that an authorization holds back into its wallet. */
export const releaseMoney = (
  services: Services,
  authorization: IssuedCardAuthorization,
  cents: number,
): void => moveHold(services, authorization, "issuing-auth-release", cents);

/** Pays a merchant from the wallet of a card. */
export const payMerchant = (
  { wallets }: Services,
  { fundingWalletID, merchantData }: IssuedCardAuthorization,
  cardTransactionID: string,
  cents: number,
): void => {
  wallets.addTransaction({
    walletID: fundingWalletID,
    transactionType: "issuing-transaction",
    sourceType: "issuing-card-transaction",
    sourceID: cardTransactionID,
    memo: merchantData.name ?? "",
    grossAmount: -cents,
    counterAccount: CARD_NETWORK,
    status: "completed",
  });
};
