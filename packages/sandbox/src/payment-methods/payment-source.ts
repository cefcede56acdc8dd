import type { BankAccount } from "@moovkit/bank-accounts";
import type { Card } from "@moovkit/cards";
import type {
  ApplePay,
  GooglePay,
  PaymentMethod,
  PaymentMethodBankAccount,
  PaymentMethodCard,
  PaymentMethodTypeInput,
} from "@moovkit/models";
import type { Wallet } from "@moovkit/wallets";
import { supportsInstantPayments } from "../bank-accounts/institution.js";
import type { Store } from "../engine/store.js";

/** A wallet as it is stored. Its balance is in the ledger. */
export interface StoredWallet {
  readonly accountID: string;
  readonly wallet: Omit<Wallet, "availableBalance">;
}

/** A bank account as it is stored. Its payment methods are stored separately. */
export interface StoredBankAccount {
  readonly accountID: string;
  readonly bankAccount: Omit<BankAccount, "paymentMethods">;
}

/** A card as it is stored. Its payment methods are stored separately. */
export interface StoredCard {
  readonly accountID: string;
  readonly card: Omit<Card, "paymentMethods">;
}

/** A card in Apple Pay or in Google Pay. */
export type TokenizedCard = { readonly applePay: ApplePay } | { readonly googlePay: GooglePay };

/** A token of Apple Pay or Google Pay as it is stored. It can be linked only once. */
export type StoredToken = TokenizedCard & { readonly accountID: string; readonly tokenFingerprint: string };

/** What payment methods are derived from. */
export type PaymentSource = StoredWallet | StoredBankAccount | StoredCard | StoredToken;

/** Finds a wallet, a bank account, a card or a token by its ID. */
export type FindSource = (sourceID: string) => PaymentSource | undefined;

/** Creates the function that finds the sources in a store. */
export const createSourceFinder = (store: Store): FindSource => {
  const wallets = store.table<StoredWallet>("wallets");
  const bankAccounts = store.table<StoredBankAccount>("bankAccounts");
  const cards = store.table<StoredCard>("cards");
  const tokens = store.table<StoredToken>("cardTokens");
  return (sourceID) =>
    wallets.get(sourceID) ?? bankAccounts.get(sourceID) ?? cards.get(sourceID) ?? tokens.get(sourceID);
};

const typesOfBankAccount = ({
  status,
  routingNumber,
}: StoredBankAccount["bankAccount"]): readonly PaymentMethodTypeInput[] => {
  if (!["new", "pending", "verified"].includes(status)) return [];
  return [
    ...(status === "verified" ? (["ach-debit-fund", "ach-debit-collect"] as const) : []),
    "ach-credit-standard",
    "ach-credit-same-day",
    ...(supportsInstantPayments(routingNumber) ? (["rtp-credit", "instant-bank-credit"] as const) : []),
  ];
};

const PUSH_TO_CARD = ["standard", "fast-funds"];

const typesOfCard = ({
  domesticPushToCard = "unknown",
  domesticPullFromCard,
}: StoredCard["card"]): readonly PaymentMethodTypeInput[] => [
  "card-payment",
  ...(PUSH_TO_CARD.includes(domesticPushToCard) ? (["push-to-card"] as const) : []),
  ...(domesticPullFromCard === "supported" ? (["pull-from-card"] as const) : []),
];

const typesOfToken = (token: TokenizedCard): readonly PaymentMethodTypeInput[] => {
  if ("applePay" in token)
    return token.applePay.cardType === "debit"
      ? ["apple-pay", "push-to-apple-pay", "pull-from-apple-pay"]
      : ["apple-pay"];
  return token.googlePay.cardType === "debit"
    ? ["google-pay", "push-to-google-pay", "pull-from-google-pay"]
    : ["google-pay"];
};

/** Returns the types of the payment methods that a source has in its present state. */
export const typesOfSource = (source: PaymentSource): readonly PaymentMethodTypeInput[] => {
  if ("wallet" in source) return source.wallet.status === "active" ? ["moov-wallet"] : [];
  if ("bankAccount" in source) return typesOfBankAccount(source.bankAccount);
  return "card" in source ? typesOfCard(source.card) : typesOfToken(source);
};

const describeBankAccount = (bankAccount: StoredBankAccount["bankAccount"]): PaymentMethodBankAccount => {
  const { statusReason: _reason, exceptionDetails: _details, ...described } = bankAccount;
  return described;
};

const describeCard = (card: StoredCard["card"]): PaymentMethodCard => {
  const {
    issuerURL: _url,
    issuerPhone: _phone,
    commercial: _commercial,
    regulated: _regulated,
    ...described
  } = card;
  return described;
};

/** Returns the field of a payment method that describes its source. */
export const describeSource = (source: PaymentSource): Partial<PaymentMethod> => {
  if ("bankAccount" in source) return { bankAccount: describeBankAccount(source.bankAccount) };
  if ("card" in source) return { card: describeCard(source.card) };
  if ("applePay" in source) return { applePay: source.applePay };
  if ("googlePay" in source) return { googlePay: source.googlePay };
  const { walletID, partnerAccountID, walletType } = source.wallet;
  return { wallet: { walletID, partnerAccountID, walletType } };
};
