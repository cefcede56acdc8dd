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
import { createSandbox } from "../src/index.js";
import { openShop, type Shop, withCard } from "./open-shop.js";
import { usd } from "./open-store.js";

const TOTAL_CENTS = 5000;

/** An invoice that was sent, and the transfers that were started with its payment link. */
const sendInvoice = async ({ client, merchant, customer }: Shop) => {
  const { accountID } = merchant;
  const { invoiceID } = await createInvoice(client, {
    accountID,
    customerAccountID: customer.accountID,
    lineItems: { items: [{ name: "Cake", quantity: 2, basePrice: usd("25.00") }] },
  });
  const key = { accountID, invoiceID };
  const { paymentLinkCode = "" } = await updateInvoice(client, { ...key, status: "unpaid" });
  const transferIDs: string[] = [];
  return { key, paymentLinkCode, transferIDs };
};

type SentInvoice = Awaited<ReturnType<typeof sendInvoice>>;

/** Many simulated events are not possible at a random time. */
const simulate = (run: () => unknown): void => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
  }
};

const payWith =
  (type: "card-payment" | "ach-debit-collect") =>
  ({ sandbox, customer }: Shop, { paymentLinkCode, transferIDs }: SentInvoice) =>
    simulate(() =>
      transferIDs.push(sandbox.usePaymentLink(paymentLinkCode, { paymentMethodID: customer.method(type) })),
    );

const payOutside =
  (amount: string) =>
  ({ client }: Shop, { key }: SentInvoice) =>
    createInvoicePayment(client, { ...key, amount: usd(amount) }).result();

/** What can happen to an invoice. Requests may be rejected. */
const ACTIONS: Readonly<Record<string, (shop: Shop, invoice: SentInvoice) => unknown>> = {
  card: payWith("card-payment"),
  ach: payWith("ach-debit-collect"),
  part: payOutside("20.01"),
  rest: payOutside("29.99"),
  cancel: ({ client }, { key }) => updateInvoice(client, { ...key, status: "canceled" }).result(),
  advance: ({ sandbox }) => sandbox.clock.advance({ hours: 3 }),
  return: ({ sandbox }, { transferIDs }) =>
    simulate(() => sandbox.returnTransfer(transferIDs.at(-1) ?? "", { leg: "source", code: "R01" })),
};

const checkInvoice = async (
  shop: Shop,
  { key, paymentLinkCode, transferIDs }: SentInvoice,
): Promise<void> => {
  const { client, merchant, get, balance } = shop;
  const { status, ...invoice } = await getInvoice(client, key);
  const [paid, pending] = [invoice.paidAmount, invoice.pendingAmount].map(({ valueDecimal }) =>
    fromDecimal(valueDecimal),
  ) as [bigint, bigint];
  expect(paid + pending).toBeLessThanOrEqual(fromCents(TOTAL_CENTS));
  expect(status === "paid").toBe(paid === fromCents(TOTAL_CENTS));
  expect(status === "payment-pending").toBe(pending > 0n);
  const { uses } = await getPaymentLink(client, { accountID: key.accountID, paymentLinkCode });
  expect(uses).toBeLessThanOrEqual(1);
  const transfers = await Promise.all(transferIDs.map((transferID) => get({ transferID, createdOn: "" })));
  const completed = transfers.filter((transfer) => transfer.status === "completed");
  expect(await balance(merchant)).toBe(completed.length * TOTAL_CENTS);
};

const restart = async (shop: Shop): Promise<Shop> => {
  const { sandbox } = shop;
  const { apiKeys } = sandbox;
  return shop.continueWith(await createSandbox({ apiKeys, speed: 0, snapshot: sandbox.snapshot() }));
};

/** The actions of a step overlap. Afterwards, the sandbox may be restarted from a snapshot. */
const steps = fc.array(
  fc.record({
    actions: fc.array(fc.constantFrom(...Object.keys(ACTIONS)), { minLength: 1, maxLength: 3 }),
    restarts: fc.boolean(),
  }),
  { maxLength: 8 },
);

it("an invoice is paid at most once, whatever happens in any order", async () => {
  const base = await openShop();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("1111", "0000"), steps, async (lastFourCardNumber, events) => {
      let shop = await withCard(base, lastFourCardNumber);
      const invoice = await sendInvoice(shop);
      for (const { actions, restarts } of events) {
        await Promise.all(actions.map((name) => ACTIONS[name]?.(shop, invoice)));
        await checkInvoice(shop, invoice);
        if (restarts) shop = await restart(shop);
      }
    }),
    { numRuns: 15 },
  );
});
