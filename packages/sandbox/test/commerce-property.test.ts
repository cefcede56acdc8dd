import {
  createInvoice,
  createInvoicePayment,
  getInvoice,
  getPaymentLink,
  updateInvoice,
} from "@moovkit/commerce";
import { ConfigurationError } from "@moovkit/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fromCents, fromDecimal } from "../src/engine/ledger.js";
import { openShop, withCard } from "./open-shop.js";
import { usd } from "./open-store.js";

const TOTAL_CENTS = 5000;

const ACTIONS = ["card", "ach", "return", "external", "rest", "cancel", "advance"] as const;

const openInvoice = async (lastFourCardNumber: string) => {
  const shop = await withCard(await openShop(), lastFourCardNumber);
  const { sandbox, client, customer, merchant } = shop;
  const { accountID } = merchant;
  const { invoiceID } = await createInvoice(client, {
    accountID,
    customerAccountID: customer.accountID,
    lineItems: { items: [{ name: "Cake", quantity: 2, basePrice: usd("25.00") }] },
  });
  const key = { accountID, invoiceID };
  const { paymentLinkCode = "" } = await updateInvoice(client, { ...key, status: "unpaid" });
  const transferIDs: string[] = [];
  const simulate = (run: () => void) => {
    try {
      run();
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError);
    }
  };
  const pay = (paymentMethodID: string) =>
    simulate(() => transferIDs.push(sandbox.usePaymentLink(paymentLinkCode, { paymentMethodID })));
  const payExternally = (amount: string) =>
    createInvoicePayment(client, { ...key, amount: usd(amount) }).result();
  return {
    ...shop,
    read: () => getInvoice(client, key),
    readLink: () => getPaymentLink(client, { accountID, paymentLinkCode }),
    transferIDs,
    actions: {
      card: () => pay(customer.method("card-payment")),
      ach: () => pay(customer.method("ach-debit-collect")),
      return: () =>
        simulate(() => sandbox.returnTransfer(transferIDs.at(-1) ?? "", { leg: "source", code: "R01" })),
      external: () => payExternally("20.01"),
      rest: () => payExternally("29.99"),
      cancel: () => updateInvoice(client, { ...key, status: "canceled" }).result(),
      advance: () => sandbox.clock.advance({ hours: 3 }),
    } satisfies Record<(typeof ACTIONS)[number], () => unknown>,
  };
};

it("an invoice is paid at most once, whatever happens in any order", async () => {
  const lastFour = fc.constantFrom("1111", "0000");
  const sequence = fc.array(fc.array(fc.constantFrom(...ACTIONS), { minLength: 1, maxLength: 3 }), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(lastFour, sequence, async (lastFourCardNumber, steps) => {
      const { actions, read, readLink, transferIDs, get, balance, merchant } =
        await openInvoice(lastFourCardNumber);
      for (const step of steps) {
        // The actions of a step overlap.
        await Promise.all(step.map((action) => actions[action]()));
        const { status, paidAmount, pendingAmount } = await read();
        const paid = fromDecimal(paidAmount.valueDecimal);
        const pending = fromDecimal(pendingAmount.valueDecimal);
        expect(paid + pending).toBeLessThanOrEqual(fromCents(TOTAL_CENTS));
        expect(status === "paid").toBe(paid === fromCents(TOTAL_CENTS));
        expect(status === "payment-pending").toBe(pending > 0n);
        expect((await readLink()).uses).toBeLessThanOrEqual(1);
        const transfers = await Promise.all(
          transferIDs.map((transferID) => get({ transferID, createdOn: "" })),
        );
        const completed = transfers.filter((transfer) => transfer.status === "completed");
        expect(await balance(merchant)).toBe(completed.length * TOTAL_CENTS);
      }
    }),
    { numRuns: 40 },
  );
});
