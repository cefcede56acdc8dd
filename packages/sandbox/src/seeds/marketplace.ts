import type { Account } from "@moovkit/accounts";
import type { BankAccount } from "@moovkit/bank-accounts";
import type { Card } from "@moovkit/cards";
import type { Wallet } from "@moovkit/wallets";
import { expirationIn } from "../cards/card-expiration.js";
import type { Services } from "../services.js";

/** Sends a request with an API key, and returns the JSON of the response. */
export type SendRequest = (method: string, path: string, body?: object) => Promise<unknown>;

const SELLER = {
  accountType: "business",
  foreignID: "seller",
  profile: {
    business: {
      legalBusinessName: "Harbor Street Bakery LLC",
      email: "hello@harbor-street.example",
      businessType: "llc",
    },
  },
  capabilities: ["transfers", "collect-funds.ach", "collect-funds.card-payments", "send-funds.ach"],
};

const BUYER = {
  accountType: "individual",
  foreignID: "buyer",
  profile: {
    individual: { name: { firstName: "Amanda", lastName: "Yang" }, email: "amanda@yang.example" },
  },
  capabilities: ["transfers", "wallet.balance"],
};

/** Test mode of Moov accepts this code for every bank account. */
const VERIFICATION_CODE = "MV0001";

const SELLER_BALANCE_CENTS = 100_000;
const BUYER_BALANCE_CENTS = 25_000;

const addBankAccount = async (
  send: SendRequest,
  { paymentMethods }: Services,
  accountID: string,
  account: object,
): Promise<void> => {
  const path = `/accounts/${accountID}/bank-accounts`;
  const { bankAccountID } = (await send("POST", path, { account })) as BankAccount;
  await send("POST", `${path}/${bankAccountID}/verify`);
  await send("PUT", `${path}/${bankAccountID}/verify`, { code: VERIFICATION_CODE });
  // Its payment methods exist when the sandbox starts, not a second later.
  paymentMethods.refresh(accountID, bankAccountID, "now");
};

const fundWallet = async (
  send: SendRequest,
  { adjustments }: Services,
  accountID: string,
  cents: number,
): Promise<void> => {
  const [wallet] = (await send("GET", `/accounts/${accountID}/wallets`)) as readonly Wallet[];
  if (wallet) adjustments.add(accountID, wallet.walletID, cents);
};

/** Moov's test cards for a successful payment, for one that is declined, and for payouts. */
const CARD_NUMBERS = ["4111111111111111", "4000020000000000", "4111100010002000"];

const CARD_VALID_YEARS = 10;

const addCard = async (
  send: SendRequest,
  { clock, paymentMethods }: Services,
  accountID: string,
  { cardNumber, merchantAccountID }: { readonly cardNumber: string; readonly merchantAccountID: string },
): Promise<void> => {
  const { cardID } = (await send("POST", `/accounts/${accountID}/cards`, {
    cardNumber,
    cardCvv: "111",
    expiration: expirationIn(CARD_VALID_YEARS, clock.now()),
    holderName: "Amanda Yang",
    billingAddress: { postalCode: "11111" },
    cardOnFile: true,
    merchantAccountID,
  })) as Card;
  // Its payment methods exist when the sandbox starts, not a second later.
  paymentMethods.refresh(accountID, cardID, "now");
};

/**
 * Adds a seller and a buyer with verified bank accounts, wallets with money, and three cards.
 *
 * @param send - Sends the requests that create them, as an application would.
 * @param services - Adds what no operation can add: the money in the wallets.
 */
export const seedMarketplace = async (send: SendRequest, services: Services): Promise<void> => {
  const seller = (await send("POST", "/accounts", SELLER)) as Account;
  await addBankAccount(send, services, seller.accountID, {
    holderName: "Harbor Street Bakery LLC",
    holderType: "business",
    bankAccountType: "checking",
    routingNumber: "322271627",
    accountNumber: "0004321567001",
  });
  await fundWallet(send, services, seller.accountID, SELLER_BALANCE_CENTS);

  const buyer = (await send("POST", "/accounts", BUYER)) as Account;
  await addBankAccount(send, services, buyer.accountID, {
    holderName: "Amanda Yang",
    holderType: "individual",
    bankAccountType: "checking",
    routingNumber: "273976369",
    accountNumber: "0004321567002",
  });
  await fundWallet(send, services, buyer.accountID, BUYER_BALANCE_CENTS);
  for (const cardNumber of CARD_NUMBERS)
    await addCard(send, services, buyer.accountID, { cardNumber, merchantAccountID: seller.accountID });
};
