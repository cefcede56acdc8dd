import { disconnectAccount } from "@moovkit/accounts";
import {
  createFeePlanAgreements,
  type IncurredFee,
  listFeePlans,
  listFeeRevenue,
  listResiduals,
  listStatements,
  retrieveFees,
} from "@moovkit/billing";
import type { AmountDecimal } from "@moovkit/models";
import { listTransfers } from "@moovkit/transfers";
import { listWallets, listWalletTransactions, type WalletTransaction } from "@moovkit/wallets";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.js";
import { KEY, openSandbox } from "./helpers.js";
import { openShop, type Party, type Shop, withCard } from "./open-shop.js";
import { act, actions, openWorld } from "./shop-actions.js";

/** Converts dollars with nine decimal places to cents. Expects whole cents. */
const toCents = (decimal: string): number => {
  expect(decimal).toMatch(/0{7}$/);
  return Number(decimal.replace(".", "").slice(0, -7));
};

const sumOf = (amounts: readonly (AmountDecimal | undefined)[]): number =>
  amounts.reduce((sum, amount) => sum + toCents(amount?.valueDecimal ?? ""), 0);

const toAmount = ({ amount }: IncurredFee) => amount;

/** Returns the balance of the fees in the books in cents. */
const feesInBooks = ({ sandbox }: Shop): number =>
  toCents(sandbox.balances().find(({ account }) => account === "rail:fees")?.balanceDecimal ?? "0.000000000");

const acceptPlan = async ({ client }: Shop, { accountID }: Party, name: string): Promise<void> => {
  const plans = await listFeePlans(client, { accountID });
  const planID = plans.find((plan) => plan.name === name)?.planID ?? "";
  await createFeePlanAgreements(client, { accountID, planID });
};

const listFees = ({ client, partner: { accountID } }: Shop): Promise<readonly IncurredFee[]> =>
  listFeeRevenue(client, { accountID, count: 1000 });

const listDebits = async ({ client, partner, merchant, customer }: Shop) => {
  const debits: WalletTransaction[] = [];
  for (const { accountID } of [partner, merchant, customer])
    for (const { walletID } of await listWallets(client, { accountID })) {
      const filters = { accountID, walletID, transactionType: "moov-fee", count: 1000 } as const;
      debits.push(...(await listWalletTransactions(client, filters)));
    }
  return debits;
};

/** Expects each transfer to have been charged once if it has completed, and not at all otherwise. */
const expectFeesOfTransfers = async (shop: Shop): Promise<void> => {
  const fees = await listFees(shop);
  const debits = await listDebits(shop);
  const { client, partner } = shop;
  for (const transfer of await listTransfers(client, { accountID: partner.accountID, count: 1000 })) {
    const { transferID, status, completedOn, moovFee, moovFees = [] } = transfer;
    const charged = fees.filter(({ generatedBy }) => generatedBy?.transferID === transferID);
    if (completedOn === undefined) expect([status, charged]).toEqual([status, []]);
    expect(sumOf(charged.map(toAmount))).toBe(moovFee);
    expect(moovFees.flatMap(({ feeIDs }) => feeIDs).sort()).toEqual(charged.map(({ feeID }) => feeID).sort());
    const taken = debits.filter(({ sourceID }) => sourceID === transferID);
    expect(taken.reduce((sum, { netAmount }) => sum - netAmount, 0)).toBe(moovFee);
  }
};

/** Expects the books to contain the fees, without what the partner has received. */
const expectBooksOfFees = async (shop: Shop): Promise<void> => {
  const { client, partner } = shop;
  const residuals = await listResiduals(client, { accountID: partner.accountID });
  const paid = sumOf(residuals.map(({ residualAmount }) => residualAmount));
  expect(feesInBooks(shop)).toBe(sumOf((await listFees(shop)).map(toAmount)) - paid);
};

/** Expects the statements and the residuals of the months that have ended to contain all fees, each once. */
const expectStatements = async (shop: Shop): Promise<void> => {
  const { client, partner, merchant, customer } = shop;
  for (const { accountID } of [partner, merchant, customer]) {
    const fees = sumOf((await retrieveFees(client, { accountID, count: 1000 })).map(toAmount));
    const statements = await listStatements(client, { accountID });
    const sections = statements.flatMap(
      ({ achFees, instantPaymentFees, platformFees, cardAcquiringFees: { visa } = {} }) => [
        achFees?.total.amount,
        instantPaymentFees?.total.amount,
        platformFees?.total,
        visa?.total.amount,
      ],
    );
    expect(sumOf(statements.map(({ summary }) => summary.total))).toBe(fees);
    expect(sumOf(sections)).toBe(fees);
  }
  const { accountID } = partner;
  const residuals = await listResiduals(client, { accountID });
  const costs = await retrieveFees(client, { accountID, count: 1000 });
  const revenue = await listFees(shop);
  expect(sumOf(residuals.map(({ merchantFees }) => merchantFees))).toBe(sumOf(revenue.map(toAmount)));
  expect(sumOf(residuals.map(({ partnerCost }) => partnerCost))).toBe(sumOf(costs.map(toAmount)));
};

it("charges each completed transfer once, and keeps the fees in the books", async () => {
  const start = await withCard(await openShop());
  await acceptPlan(start, start.merchant, "Cost plus");
  await acceptPlan(start, start.customer, "Flat rate");
  await start.fund(20_000);
  const snapshot = start.sandbox.snapshot();
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { minLength: 5, maxLength: 30 }), async (sequence) => {
      const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot });
      const shop = start.continueWith(sandbox);
      const world = openWorld(shop);
      for (const action of sequence) await act(world, action);
      sandbox.faults.clear();
      await expectBooksOfFees(shop);
      await expectFeesOfTransfers(shop);
      await sandbox.clock.advance({ days: 60 });
      await expectBooksOfFees(shop);
      await expectFeesOfTransfers(shop);
      await expectStatements(shop);
    }),
    { numRuns: 25 },
  );
}, 60_000);

describe("the books", () => {
  it("contain a facilitator fee besides the fees of a plan", async () => {
    const shop = await withCard(await openShop());
    const { sandbox, merchant, customer, partner, transfer, get, balance } = shop;
    await acceptPlan(shop, merchant, "Flat rate");
    const payment = await transfer(customer.method("card-payment"), merchant.method("moov-wallet"), 10_000, {
      facilitatorFee: { total: 500 },
    });
    await sandbox.clock.advance({ hours: 3 });
    expect(await get(payment)).toMatchObject({ moovFee: 320, facilitatorFee: { total: 500, markup: 500 } });
    expect(await balance(merchant)).toBe(10_000 - 500 - 320);
    expect(await balance(partner)).toBe(500);
    await expectBooksOfFees(shop);
  });

  it("contain the fees of an account without a wallet", async () => {
    const shop = await openShop();
    const { sandbox, customer } = shop;
    const { tables, ...snapshot } = sandbox.snapshot();
    const wallets = (tables.wallets ?? []).filter(
      ([, wallet]) => (wallet as { readonly accountID: string }).accountID !== customer.accountID,
    );
    const other = shop.continueWith(
      await openSandbox({ speed: 0, snapshot: { ...snapshot, tables: { ...tables, wallets } } }),
    );
    await other.fund(1_000);
    await acceptPlan(other, customer, "Flat rate");
    await other.transfer(other.partner.method("moov-wallet"), customer.method("ach-credit-standard"), 500, {
      feePaidBy: { payout: "destination" },
    });
    await other.sandbox.clock.advance({ days: 30 });
    expect(await retrieveFees(other.client, { accountID: customer.accountID })).toMatchObject([
      { amount: { valueDecimal: "0.250000000" } },
    ]);
    // The partner receives half of 25 - 15 cents.
    expect(feesInBooks(other)).toBe(20);
    await expectBooksOfFees(other);
  });
});

it("charges no monthly fee of an account that is disconnected when the month ends", async () => {
  const shop = await openShop();
  const { client, sandbox, merchant, balance } = shop;
  const { accountID } = merchant;
  await acceptPlan(shop, merchant, "Cost plus");
  await sandbox.clock.advance({ days: 30 });
  expect(await balance(merchant)).toBe(-1_000);
  await disconnectAccount(client, { accountID });
  await sandbox.clock.advance({ days: 60 });
  expect(await balance(merchant)).toBe(-1_000);
  expect(await listStatements(client, { accountID })).toHaveLength(1);
});
