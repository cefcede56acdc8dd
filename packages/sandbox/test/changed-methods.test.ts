import { disconnectAccount } from "@moovkit/accounts";
import { disableBankAccount } from "@moovkit/bank-accounts";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { batchGetTransfers, createTransfer, initiateRefund, listTransfers } from "@moovkit/transfers";
import { createWallet, getWallet, updateWallet } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { openShop, type Party, type Shop, withCard } from "./open-shop.js";

/** A second wallet of an account. */
interface SecondWallet {
  readonly walletID: string;
  readonly paymentMethodID: string;
}

const addWallet = async ({ client }: Shop, { accountID }: Party): Promise<SecondWallet> => {
  const { walletID } = await createWallet(client, { accountID, name: "Second", description: "" });
  const [method] = await listPaymentMethods(client, { accountID, sourceID: walletID });
  return { walletID, paymentMethodID: method?.paymentMethodID ?? "" };
};

const close = ({ client }: Shop, { accountID }: Party, { walletID }: SecondWallet) =>
  updateWallet(client, { accountID, walletID, status: "closed" });

const balanceOf = async ({ client }: Shop, { accountID }: Party, { walletID }: SecondWallet) =>
  (await getWallet(client, { accountID, walletID })).availableBalance.value;

/** Opens a shop whose merchant has a second wallet with money. */
const openWithSecondWallet = async () => {
  const shop = await openShop();
  const { partner, merchant } = shop;
  await shop.fund(10_000);
  const second = await addWallet(shop, merchant);
  await shop.transfer(partner.method("moov-wallet"), second.paymentMethodID, 1000);
  return { shop, second };
};

describe("a closed wallet", () => {
  it("receives no returned payout. The default wallet does", async () => {
    const { shop, second } = await openWithSecondWallet();
    const { sandbox, merchant, customer } = shop;
    const payout = await shop.transfer(second.paymentMethodID, customer.method("ach-credit-standard"), 1000);
    await close(shop, merchant, second);
    await sandbox.clock.advance({ minutes: 5 });
    sandbox.returnTransfer(payout.transferID, { leg: "destination", code: "R03" });
    expect(await shop.get(payout)).toMatchObject({ status: "failed" });
    expect(await balanceOf(shop, merchant, second)).toBe(0);
    expect(await shop.balance(merchant)).toBe(1000);
  });

  it("is not overdrawn by a returned debit. The default wallet is", async () => {
    const { shop, second } = await openWithSecondWallet();
    const { sandbox, partner, merchant, customer } = shop;
    const payment = await shop.transfer(customer.method("ach-debit-collect"), second.paymentMethodID, 500);
    await sandbox.clock.advance({ hours: 1 });
    await shop.transfer(second.paymentMethodID, partner.method("moov-wallet"), 1500);
    await close(shop, merchant, second);
    sandbox.returnTransfer(payment.transferID, { leg: "source", code: "R01" });
    expect(await shop.get(payment)).toMatchObject({ status: "reversed" });
    expect(await balanceOf(shop, merchant, second)).toBe(0);
    expect(await shop.balance(merchant)).toBe(-500);
  });

  it("does not pay a refund. The default wallet does", async () => {
    const shop = await withCard(await openShop());
    const { sandbox, client, partner, merchant, customer } = shop;
    const second = await addWallet(shop, merchant);
    const payment = await shop.transfer(customer.method("card-payment"), second.paymentMethodID, 500);
    await sandbox.clock.advance({ hours: 3 });
    await shop.transfer(second.paymentMethodID, merchant.method("moov-wallet"), 500);
    await close(shop, merchant, second);
    const { accountID } = partner;
    await initiateRefund(client, { accountID, transferID: payment.transferID, amount: 200 });
    expect(await balanceOf(shop, merchant, second)).toBe(0);
    expect(await shop.balance(merchant)).toBe(300);
  });
});

describe("a transfer that waits for another one", () => {
  /** Lets a payout of 1,000 cents wait for a payment to the merchant. */
  const openGroup = async (destinationOf: (shop: Shop) => Promise<string> | string) => {
    const shop = await openShop();
    const { merchant, customer } = shop;
    const parent = await shop.transfer(
      customer.method("ach-debit-collect"),
      merchant.method("moov-wallet"),
      1000,
    );
    const child = await shop.transfer({ transferID: parent.transferID }, await destinationOf(shop), 1000);
    expect(child).toMatchObject({ status: "queued" });
    return { shop, child };
  };

  it("fails if its wallet was closed. The money stays where it is", async () => {
    let second: SecondWallet | undefined;
    const { shop, child } = await openGroup(async (opened) => {
      second = await addWallet(opened, opened.partner);
      return second.paymentMethodID;
    });
    if (second) await close(shop, shop.partner, second);
    await shop.sandbox.clock.advance({ hours: 1 });
    expect(await shop.get(child)).toMatchObject({
      status: "failed",
      failureReason: "destination-payment-error",
    });
    expect(await shop.balance(shop.merchant)).toBe(1000);
  });

  it("fails if its bank account was disabled", async () => {
    const { shop, child } = await openGroup(({ partner }) => partner.method("ach-credit-standard"));
    const { accountID, bankAccountID } = shop.partner;
    await disableBankAccount(shop.client, { accountID, bankAccountID });
    await shop.sandbox.clock.advance({ hours: 1 });
    expect(await shop.get(child)).toMatchObject({
      status: "failed",
      failureReason: "destination-payment-error",
    });
    expect(await shop.balance(shop.merchant)).toBe(1000);
  });
});

describe("the transfers of an account that was disconnected", () => {
  const openDisconnected = async () => {
    const shop = await openShop();
    await shop.fund(1000);
    const { client, partner, merchant } = shop;
    const { accountID } = partner;
    const input = {
      accountID,
      source: { paymentMethodID: partner.method("moov-wallet") },
      destination: { paymentMethodID: merchant.method("moov-wallet") },
      amount: { currency: "USD", value: 100 },
      idempotencyKey: "key",
    };
    const { transferID } = await createTransfer(client, input);
    await disconnectAccount(client, { accountID });
    return { client, input, transferID };
  };

  it("are still returned for a repeated idempotency key", async () => {
    const { client, input, transferID } = await openDisconnected();
    const { data, response } = await createTransfer(client, input).withResponse();
    expect([data.transferID, response.status]).toEqual([transferID, 409]);
  });

  it("can still be listed", async () => {
    const { client, input, transferID } = await openDisconnected();
    const { accountID } = input;
    expect(await listTransfers(client, { accountID, count: 1 })).toMatchObject([{ transferID }]);
    expect(await batchGetTransfers(client, { accountID, transferIDs: [transferID] })).toHaveProperty([
      transferID,
    ]);
  });
});
