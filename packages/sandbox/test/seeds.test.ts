import { listAccounts } from "@moovkit/accounts";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { createTransfer } from "@moovkit/transfers";
import { getAdjustment, listAdjustments, listWallets, listWalletTransactions } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { openSandbox } from "./helpers.js";
import { openClientOf } from "./open-client.js";

const open = async () => {
  const sandbox = await openSandbox({ seed: "marketplace", speed: 0 });
  const client = openClientOf(sandbox);
  const findAccount = async (foreignID: string) => {
    const [account] = await listAccounts(client, { foreignID });
    return account?.accountID ?? "";
  };
  return { sandbox, client, findAccount };
};

describe("the seed `marketplace`", () => {
  it.each([
    { foreignID: "seller", value: 100_000 },
    { foreignID: "buyer", value: 25_000 },
  ])(
    "contains a $foreignID with money in a wallet and a verified bank account",
    async ({ foreignID, value }) => {
      const { client, findAccount } = await open();
      const accountID = await findAccount(foreignID);
      expect(await listWallets(client, { accountID })).toMatchObject([{ availableBalance: { value } }]);
      const types = (await listPaymentMethods(client, { accountID })).map(
        (method) => method.paymentMethodType,
      );
      expect(types).toEqual(expect.arrayContaining(["moov-wallet", "ach-debit-fund", "ach-credit-standard"]));
    },
  );

  it("contains cards of the buyer", async () => {
    const { sandbox, client, findAccount } = await open();
    const accountID = await findAccount("buyer");
    const methods = await listPaymentMethods(client, { accountID, paymentMethodType: "card-payment" });
    expect(methods).toMatchObject([
      { card: { brand: "Visa", lastFourCardNumber: "1111" } },
      { card: { brand: "Visa", lastFourCardNumber: "0000" } },
      { card: { brand: "Visa", lastFourCardNumber: "2000" } },
    ]);
    expect(await listPaymentMethods(client, { accountID, paymentMethodType: "push-to-card" })).toHaveLength(
      1,
    );
    const [card, declinedCard] = methods.map(({ paymentMethodID }) => paymentMethodID);
    const seller = await listPaymentMethods(client, { accountID: await findAccount("seller") });
    const wallet = seller.find(({ paymentMethodType }) => paymentMethodType === "moov-wallet");
    const pay = (paymentMethodID = "") =>
      createTransfer(client, {
        accountID: sandbox.partnerAccountID,
        source: { paymentMethodID },
        destination: { paymentMethodID: wallet?.paymentMethodID ?? "" },
        amount: { currency: "USD", value: 1204 },
        waitFor: "rail-response",
      });
    expect(await pay(card)).toMatchObject({ status: "pending" });
    expect(await pay(declinedCard)).toMatchObject({
      status: "failed",
      failureReason: "source-payment-error",
    });
  });

  it("explains the money in the wallets with adjustments", async () => {
    const { client, findAccount } = await open();
    const accountID = await findAccount("seller");
    const [adjustment] = await listAdjustments(client, { accountID });
    const { adjustmentID = "", walletID = "" } = adjustment ?? {};
    expect(adjustment).toMatchObject({ amount: { currency: "USD", valueDecimal: "1000.000000000" } });
    expect(await getAdjustment(client, { accountID, adjustmentID })).toEqual(adjustment);
    expect(await listWalletTransactions(client, { accountID, walletID })).toMatchObject([
      { transactionType: "adjustment", sourceID: adjustmentID, netAmount: 100_000 },
    ]);
  });

  it("balances, and adds nothing to the recorded requests", async () => {
    const { sandbox } = await open();
    const cents = sandbox.balances().map(({ balanceDecimal }) => Math.round(Number(balanceDecimal) * 100));
    expect(cents.reduce((sum, value) => sum + value, 0)).toBe(0);
    expect(sandbox.requests).toEqual([]);
  });
});

it("a seed cannot be combined with a snapshot", async () => {
  const { sandbox } = await open();
  await expect(openSandbox({ seed: "marketplace", snapshot: sandbox.snapshot() })).rejects.toThrow(
    "`seed` and `snapshot` both set the data to start with",
  );
});
