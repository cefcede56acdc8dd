import { type CreateAccountInput, createAccount } from "@moovkit/accounts";
import { completeMicroDeposits, initiateMicroDeposits, linkBankAccount } from "@moovkit/bank-accounts";
import type { Client } from "@moovkit/core";
import type { BasicPaymentMethod, PaymentMethodTypeInput } from "@moovkit/models";
import { listPaymentMethods } from "@moovkit/payment-methods";
import {
  type CreatedTransfer,
  type CreateTransferInput,
  createTransfer,
  getTransfer,
} from "@moovkit/transfers";
import { getWallet, listWallets } from "@moovkit/wallets";
import type { Sandbox, SandboxOptions } from "../src/index.js";
import { openSandbox } from "./helpers.js";
import { openClientOf } from "./open-client.js";

export const START = Date.UTC(2026, 0, 5);

/** An account with a verified bank account that has instant payments, and optionally a wallet. */
export interface Party {
  readonly accountID: string;
  readonly bankAccountID: string;
  /** Returns the ID of the payment method of a type. */
  method(type: PaymentMethodTypeInput): string;
}

/** A sandbox with a partner, a merchant and a customer. */
export interface Shop {
  readonly sandbox: Sandbox;
  readonly client: Client;
  readonly partner: Party;
  readonly merchant: Party;
  readonly customer: Party;
  /** Creates a transfer under the partner account. Waits for the rail by default. */
  transfer(
    source: string | CreateTransferInput["source"],
    destination: string,
    cents: number,
    input?: Partial<CreateTransferInput>,
  ): Promise<CreatedTransfer>;
  get(transfer: CreatedTransfer): ReturnType<typeof getTransfer>;
  /** Returns the available balance of the default wallet of an account in cents. */
  balance(party: Party): Promise<number>;
  /** Adds money to the wallet of the partner. Takes an hour of the clock. */
  fund(cents: number): Promise<void>;
  /** Returns the shop in another sandbox, which was created from a snapshot of this one. */
  continueWith(sandbox: Sandbox): Shop;
}

const MERCHANT = {
  accountType: "business",
  profile: { business: { legalBusinessName: "Whole Body Fitness LLC", email: "hello@fitness.example" } },
  capabilities: ["collect-funds.ach", "collect-funds.card-payments", "send-funds.ach", "send-funds.rtp"],
} satisfies CreateAccountInput;

const CUSTOMER = {
  accountType: "individual",
  profile: {
    individual: { name: { firstName: "Amanda", lastName: "Yang" }, email: "amanda@yang.example" },
  },
  capabilities: ["wallet.balance"],
} satisfies CreateAccountInput;

/** The routing number of a bank that takes part in instant payments. */
const RTP_ROUTING_NUMBER = "011401533";

const openParty = async (sandbox: Sandbox, client: Client, accountID: string): Promise<Party> => {
  const { bankAccountID } = await linkBankAccount(client, {
    accountID,
    account: {
      holderName: "Amanda Yang",
      holderType: "individual",
      bankAccountType: "checking",
      routingNumber: RTP_ROUTING_NUMBER,
      accountNumber: accountID.replaceAll("-", ""),
    },
  });
  await initiateMicroDeposits(client, { accountID, bankAccountID });
  await completeMicroDeposits(client, { accountID, bankAccountID, amounts: [0, 0] });
  await sandbox.clock.advance({ seconds: 1 });
  return readParty(client, accountID, bankAccountID);
};

/** Returns an account with its present payment methods. */
export const readParty = async (client: Client, accountID: string, bankAccountID: string): Promise<Party> => {
  const methods = await listPaymentMethods(client, { accountID });
  const ids = new Map(methods.map((method) => [method.paymentMethodType, method.paymentMethodID]));
  return {
    accountID,
    bankAccountID,
    method: (type) => {
      const id = ids.get(type);
      if (id === undefined) throw new Error(`The account has no payment method of type ${type}.`);
      return id;
    },
  };
};

const toShop = (
  sandbox: Sandbox,
  client: Client,
  parties: Pick<Shop, "partner" | "merchant" | "customer">,
): Shop => {
  const { partner } = parties;
  const { accountID } = partner;
  const transfer: Shop["transfer"] = (source, destination, value, input = {}) =>
    createTransfer(client, {
      accountID,
      source: typeof source === "string" ? { paymentMethodID: source } : source,
      destination: { paymentMethodID: destination },
      amount: { currency: "USD", value },
      waitFor: "rail-response",
      ...input,
    });
  return {
    sandbox,
    client,
    ...parties,
    transfer,
    get: ({ transferID }) => getTransfer(client, { accountID, transferID }),
    balance: async (party) => {
      const [wallet] = await listWallets(client, { accountID: party.accountID });
      const { walletID = "" } = wallet ?? {};
      return (await getWallet(client, { accountID: party.accountID, walletID })).availableBalance.value;
    },
    fund: async (cents) => {
      await transfer(partner.method("ach-debit-fund"), partner.method("moov-wallet"), cents);
      await sandbox.clock.advance({ hours: 1 });
    },
    continueWith: (other) => toShop(other, openClientOf(other), parties),
  };
};

/** Opens a sandbox whose clock stands still, with a partner, a merchant and a customer. */
export const openShop = async (options: SandboxOptions = {}): Promise<Shop> => {
  const sandbox = await openSandbox({ now: () => START, speed: 0, ...options });
  const client = openClientOf(sandbox);
  const merchant = await createAccount(client, MERCHANT);
  const customer = await createAccount(client, CUSTOMER);
  return toShop(sandbox, client, {
    partner: await openParty(sandbox, client, sandbox.partnerAccountID),
    merchant: await openParty(sandbox, client, merchant.accountID),
    customer: await openParty(sandbox, client, customer.accountID),
  });
};

/** Pays to a bank account with a standard ACH credit, which its bank then returns with the code R03. */
export const returnCredit = async (
  { sandbox, partner, fund, transfer }: Shop,
  paymentMethods: readonly BasicPaymentMethod[] = [],
): Promise<void> => {
  const isCredit = ({ paymentMethodType }: BasicPaymentMethod) => paymentMethodType === "ach-credit-standard";
  const { paymentMethodID = "" } = paymentMethods.find(isCredit) ?? {};
  await fund(100);
  const { transferID } = await transfer(partner.method("moov-wallet"), paymentMethodID, 100);
  await sandbox.clock.advance({ minutes: 5 });
  sandbox.returnTransfer(transferID, { leg: "destination", code: "R03" });
};

const toCard = (cardID: string, lastFourCardNumber: string) => ({
  cardID,
  fingerprint: `fingerprint-${lastFourCardNumber}`,
  brand: "Visa",
  cardType: "debit",
  lastFourCardNumber,
  bin: "411111",
  expiration: { month: "01", year: "30" },
  billingAddress: { postalCode: "11111" },
  cardVerification: { cvv: "match", addressLine1: "match", postalCode: "match" },
});

const CARD_METHODS = ["card-payment", "pull-from-card", "push-to-card"] as const;

/** Returns a shop that continues with the state of another one, and whose customer has a card. */
export const withCard = async (
  shop: Shop,
  lastFourCardNumber = "1111",
  options: SandboxOptions = {},
): Promise<Shop> => {
  const { accountID, bankAccountID } = shop.customer;
  const { tables, ...snapshot } = shop.sandbox.snapshot();
  const cardID = crypto.randomUUID();
  const card = { accountID, card: toCard(cardID, lastFourCardNumber) };
  const methods = CARD_METHODS.map((paymentMethodType) => {
    const paymentMethodID = crypto.randomUUID();
    return [paymentMethodID, { paymentMethodID, paymentMethodType, accountID, sourceID: cardID }] as const;
  });
  const sandbox = await openSandbox({
    speed: 0,
    ...options,
    snapshot: {
      ...snapshot,
      tables: {
        ...tables,
        cards: [[cardID, card]],
        paymentMethods: [...(tables.paymentMethods ?? []), ...methods],
      },
    },
  });
  const client = openClientOf(sandbox);
  const customer = await readParty(client, accountID, bankAccountID);
  return toShop(sandbox, client, { partner: shop.partner, merchant: shop.merchant, customer });
};
