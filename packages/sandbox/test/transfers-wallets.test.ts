import { requestCapabilities } from "@moovkit/accounts";
import { createCancellation, initiateRefund } from "@moovkit/transfers";
import { listWallets, listWalletTransactions } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { openShop, type Party, type Shop, withCard } from "./open-shop.js";

/** Returns the transactions of the default wallet of an account that a transfer caused, the oldest first. */
const transactionsOf = async (
  { client }: Shop,
  { accountID }: Party,
  { transferID }: { transferID: string },
) => {
  const [wallet] = await listWallets(client, { accountID });
  const { walletID = "" } = wallet ?? {};
  const transactions = await listWalletTransactions(client, { accountID, walletID });
  return transactions
    .filter(({ sourceID }) => sourceID === transferID)
    .sort((first, second) => first.createdOn.localeCompare(second.createdOn))
    .map(({ transactionType, status, netAmount }) => [transactionType, status, netAmount]);
};

const openFunded = async (): Promise<Shop> => {
  const shop = await withCard(await openShop());
  await shop.fund(10_000);
  return shop;
};

describe("the transactions of a wallet", () => {
  it.each<[string, (shop: Shop) => [source: string, destination: string, party: Party], string, number]>([
    [
      "a debit of a bank account of the same account",
      ({ merchant }) => [merchant.method("ach-debit-fund"), merchant.method("moov-wallet"), merchant],
      "account-funding",
      1000,
    ],
    [
      "a debit of a customer",
      ({ merchant, customer }) => [
        customer.method("ach-debit-collect"),
        merchant.method("moov-wallet"),
        merchant,
      ],
      "payment",
      1000,
    ],
    [
      "a card payment",
      ({ merchant, customer }) => [customer.method("card-payment"), merchant.method("moov-wallet"), merchant],
      "card-payment",
      1000,
    ],
    [
      "a payment from a card of the same account",
      ({ customer }) => [customer.method("pull-from-card"), customer.method("moov-wallet"), customer],
      "top-up",
      1000,
    ],
    [
      "a payment from another wallet",
      ({ partner, merchant }) => [partner.method("moov-wallet"), merchant.method("moov-wallet"), merchant],
      "wallet-transfer",
      1000,
    ],
    [
      "a payment to another wallet",
      ({ partner, merchant }) => [partner.method("moov-wallet"), merchant.method("moov-wallet"), partner],
      "wallet-transfer",
      -1000,
    ],
    [
      "a payout to a bank account of the same account",
      ({ partner }) => [partner.method("moov-wallet"), partner.method("rtp-credit"), partner],
      "cash-out",
      -1000,
    ],
    [
      "a payout to another account",
      ({ partner, merchant }) => [partner.method("moov-wallet"), merchant.method("rtp-credit"), partner],
      "payout",
      -1000,
    ],
  ])("name %s", async (_, toMethods, type, netAmount) => {
    const shop = await openFunded();
    const { client, customer, sandbox } = shop;
    await requestCapabilities(client, {
      accountID: customer.accountID,
      capabilities: ["money-transfer.pull-from-card"],
    });
    const [source, destination, party] = toMethods(shop);
    const transfer = await shop.transfer(source, destination, 1000);
    await sandbox.clock.advance({ hours: 2 });
    expect(await transactionsOf(shop, party, transfer)).toEqual([[type, "completed", netAmount]]);
  });

  it("show money that is on its way", async () => {
    const shop = await openFunded();
    const { merchant, customer, sandbox } = shop;
    const methods = [customer.method("ach-debit-collect"), merchant.method("moov-wallet")] as const;
    const transfer = await shop.transfer(...methods, 1000);
    expect(await transactionsOf(shop, merchant, transfer)).toEqual([["payment", "pending", 1000]]);
    await sandbox.clock.advance({ minutes: 5 });
    sandbox.returnTransfer(transfer.transferID, { leg: "source", code: "R01" });
    expect(await transactionsOf(shop, merchant, transfer)).toEqual([["payment", "failed", 1000]]);
  });

  it("show a return after completion, and a cancellation", async () => {
    const shop = await openFunded();
    const { client, partner, merchant, sandbox } = shop;
    const methods = [partner.method("moov-wallet"), merchant.method("ach-credit-standard")] as const;
    const transfers = [await shop.transfer(...methods, 1000), await shop.transfer(...methods, 1000)] as const;
    const { accountID } = partner;
    await createCancellation(client, { accountID, transferID: transfers[0].transferID });
    await sandbox.clock.advance({ hours: 1 });
    sandbox.returnTransfer(transfers[1].transferID, { leg: "destination", code: "R03" });
    for (const transfer of transfers)
      expect(await transactionsOf(shop, partner, transfer)).toEqual([
        ["payout", "completed", -1000],
        ["ach-reversal", "completed", 1000],
      ]);
  });

  it("show refunds and fees", async () => {
    const shop = await openFunded();
    const { client, partner, merchant, customer, sandbox } = shop;
    const methods = [customer.method("card-payment"), merchant.method("moov-wallet")] as const;
    const transfer = await shop.transfer(...methods, 1000, {
      facilitatorFee: { total: 30 },
    });
    await sandbox.clock.advance({ hours: 2 });
    await initiateRefund(client, {
      accountID: partner.accountID,
      transferID: transfer.transferID,
      amount: 400,
    });
    expect(await transactionsOf(shop, merchant, transfer)).toEqual([
      ["card-payment", "completed", 970],
      ["refund", "completed", -400],
    ]);
    expect(await transactionsOf(shop, partner, transfer)).toEqual([["facilitator-fee", "completed", 30]]);
  });
});
