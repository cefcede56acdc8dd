import type { BankAccount } from "@moovkit/bank-accounts";
import type {
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

/** A card as it is stored. */
export interface StoredCard {
  readonly accountID: string;
  readonly card: PaymentMethodCard;
}

/** What payment methods are derived from. */
export type PaymentSource = StoredWallet | StoredBankAccount | StoredCard;

/** Finds a wallet, a bank account or a card by its ID. */
export type FindSource = (sourceID: string) => PaymentSource | undefined;

/** Creates the function that finds the sources in a store. */
export const createSourceFinder = (store: Store): FindSource => {
  const wallets = store.table<StoredWallet>("wallets");
  const bankAccounts = store.table<StoredBankAccount>("bankAccounts");
  const cards = store.table<StoredCard>("cards");
  return (sourceID) => wallets.get(sourceID) ?? bankAccounts.get(sourceID) ?? cards.get(sourceID);
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

/** Returns the types of the payment methods that a source has in its present state. */
export const typesOfSource = (source: PaymentSource): readonly PaymentMethodTypeInput[] => {
  if ("wallet" in source) return source.wallet.status === "active" ? ["moov-wallet"] : [];
  if ("bankAccount" in source) return typesOfBankAccount(source.bankAccount);
  return source.card.cardType === "debit"
    ? ["card-payment", "push-to-card", "pull-from-card"]
    : ["card-payment"];
};

const describeBankAccount = (bankAccount: StoredBankAccount["bankAccount"]): PaymentMethodBankAccount => {
  const { statusReason: _reason, exceptionDetails: _details, ...described } = bankAccount;
  return described;
};

/** Returns the field of a payment method that describes its source. */
export const describeSource = (source: PaymentSource): Partial<PaymentMethod> => {
  if ("bankAccount" in source) return { bankAccount: describeBankAccount(source.bankAccount) };
  if ("card" in source) return { card: source.card };
  const { walletID, partnerAccountID, walletType } = source.wallet;
  return { wallet: { walletID, partnerAccountID, walletType } };
};
