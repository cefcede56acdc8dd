import { listTransfers } from "@moovkit/transfers";
import { listWallets, listWalletTransactions, type WalletTransaction } from "@moovkit/wallets";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox } from "../src/index.js";
import { KEY } from "./helpers.js";
import { openShop, type Shop, withCard } from "./open-shop.js";
import { act, actions, openWorld } from "./shop-actions.js";

/** Converts dollars with nine decimal places to the unit of the ledger. */
const toUnits = (decimal: string): bigint => BigInt(decimal.replace(".", ""));

const sumOfBalances = ({ sandbox }: Shop): bigint =>
  sandbox.balances().reduce((sum, { balanceDecimal }) => sum + toUnits(balanceDecimal), 0n);

/** Returns the completed transactions of all wallets. Expects each balance to be the sum of those of its wallet. */
const readTransactions = async (shop: Shop): Promise<readonly WalletTransaction[]> => {
  const { client, partner, merchant, customer } = shop;
  const all: WalletTransaction[] = [];
  for (const { accountID } of [partner, merchant, customer])
    for (const { walletID, availableBalance } of await listWallets(client, { accountID })) {
      const transactions = await listWalletTransactions(client, { accountID, walletID, count: 1000 });
      const completed = transactions.filter(({ status }) => status === "completed");
      expect(sumOf(completed)).toBe(availableBalance.value);
      all.push(...completed);
    }
  return all;
};

const sumOf = (transactions: readonly WalletTransaction[]): number =>
  transactions.reduce((sum, { netAmount }) => sum + netAmount, 0);

/** Expects every transfer to end, and those that failed or were canceled to move no money between wallets and rails. */
const expectTransfersToEnd = async (shop: Shop): Promise<void> => {
  await shop.sandbox.clock.advance({ days: 3 });
  const transactions = await readTransactions(shop);
  const { accountID } = shop.partner;
  for (const transfer of await listTransfers(shop.client, { accountID, count: 1000 })) {
    const { transferID, status, source, destination } = transfer;
    expect(["completed", "failed", "canceled", "reversed"]).toContain(status);
    const isUndone = status === "failed" || status === "canceled";
    // Money that was debited from a bank and could not be delivered stays in a wallet.
    if (isUndone && (source.wallet || destination.wallet))
      expect(sumOf(transactions.filter(({ sourceID }) => sourceID === transferID))).toBe(0);
  }
};

it("balances the books after every action", async () => {
  const start = await withCard(await openShop());
  await start.fund(20_000);
  const snapshot = start.sandbox.snapshot();
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { minLength: 5, maxLength: 40 }), async (sequence) => {
      const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot });
      const shop = start.continueWith(sandbox);
      const world = openWorld(shop);
      for (const action of sequence) {
        await act(world, action);
        expect(sumOfBalances(shop)).toBe(0n);
      }
      sandbox.faults.clear();
      await readTransactions(shop);
      await expectTransfersToEnd(shop);
      expect(sumOfBalances(shop)).toBe(0n);
    }),
    { numRuns: 60 },
  );
}, 60_000);
