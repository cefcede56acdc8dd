import { initiateMicroDeposits, linkBankAccount } from "@moovkit/bank-accounts";
import { createFeePlanAgreements, listFeePlans } from "@moovkit/billing";
import { createResolutionLink } from "@moovkit/onboarding";
import { createTransfer, initiateRefund, listTransfers } from "@moovkit/transfers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, type SandboxSnapshot } from "../src/index.js";
import { KEY, START } from "./helpers.js";
import { openShop, type Shop, withCard } from "./open-shop.js";
import { subscribeWith } from "./webhooks-helpers.js";

const DAY = 86_400_000;
const DAYS = 90;

/** A transfer to start with. */
interface Payment {
  readonly source: number;
  readonly destination: number;
  readonly cents: number;
  /** Whether a second transfer waits for this one. */
  readonly hasChild: boolean;
}

const payments: fc.Arbitrary<readonly Payment[]> = fc.array(
  fc.record({
    source: fc.nat({ max: 30 }),
    destination: fc.nat({ max: 30 }),
    cents: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 5500, max: 5540 })),
    hasChild: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

const listMethods = ({ partner, merchant, customer }: Shop) => ({
  sources: [
    partner.method("moov-wallet"),
    customer.method("ach-debit-collect"),
    merchant.method("ach-debit-fund"),
    customer.method("card-payment"),
    customer.method("pull-from-card"),
  ],
  destinations: [
    merchant.method("moov-wallet"),
    customer.method("moov-wallet"),
    merchant.method("ach-credit-standard"),
    customer.method("ach-credit-same-day"),
    merchant.method("rtp-credit"),
    customer.method("push-to-card"),
  ],
});

const start = async (shop: Shop, { source, destination, cents: value, hasChild }: Payment): Promise<void> => {
  const { sources, destinations } = listMethods(shop);
  const { accountID } = shop.partner;
  const amount = { currency: "USD", value };
  const created = await createTransfer(shop.client, {
    accountID,
    source: { paymentMethodID: sources[source % sources.length] ?? "" },
    destination: { paymentMethodID: destinations[destination % destinations.length] ?? "" },
    amount,
  }).result();
  if (!created.ok || !hasChild) return;
  const { transferID } = created.data;
  const child = { paymentMethodID: shop.partner.method("ach-credit-standard") };
  await createTransfer(shop.client, {
    accountID,
    source: { transferID },
    destination: child,
    amount,
  }).result();
};

/** Accepts the fee plan with a monthly fee for the merchant, and the other one for the customer. */
const acceptPlans = async ({ client, merchant, customer }: Shop): Promise<void> => {
  for (const { accountID } of [merchant, customer]) {
    const plans = await listFeePlans(client, { accountID });
    const model = accountID === merchant.accountID ? "cost-plus" : "flat-rate";
    const planID = plans.find(({ cardAcquiringModel }) => cardAcquiringModel === model)?.planID ?? "";
    await createFeePlanAgreements(client, { accountID, planID });
  }
};

/**
 * Starts a verification that nobody completes, a link that expires, billing periods, and a webhook that never receives
 * anything.
 */
const startTimers = async (shop: Shop): Promise<void> => {
  const { accountID } = shop.merchant;
  const { client } = shop;
  const { bankAccountID } = await linkBankAccount(client, {
    accountID,
    account: {
      holderName: "Whole Body Fitness LLC",
      holderType: "business",
      bankAccountType: "savings",
      routingNumber: "322271627",
      accountNumber: "0004321567000",
    },
  });
  await initiateMicroDeposits(client, { accountID, bankAccountID });
  await createResolutionLink(client, { accountID, recipient: { email: "owner@fitness.example" } });
  await acceptPlans(shop);
  await subscribeWith(client);
};

const refundAll = async ({ client, partner: { accountID } }: Shop): Promise<void> => {
  for (const { transferID } of await listTransfers(client, { accountID }))
    await initiateRefund(client, { accountID, transferID }).result();
};

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The nanoseconds of a timestamp are a counter within a millisecond. */
const NANOSECONDS = /(?<=T\d\d:\d\d:\d\d\.\d{3})\d{6}(?=Z)/g;

/** Replaces random IDs by their order, and removes the nanoseconds. */
const normalize = (snapshot: SandboxSnapshot): SandboxSnapshot => {
  const ids = new Map<string, number>();
  const replace = (id: string) => {
    ids.set(id, ids.get(id) ?? ids.size);
    return `id-${ids.get(id)}`;
  };
  return JSON.parse(JSON.stringify(snapshot).replace(UUID, replace).replace(NANOSECONDS, ""));
};

/** Advances a sandbox with the same state in these steps. */
const advance = async (snapshot: SandboxSnapshot, stepsMs: readonly number[]): Promise<SandboxSnapshot> => {
  const deliverWebhook = () => new Response(null, { status: 500 });
  const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot, deliverWebhook });
  for (const milliseconds of stepsMs) await sandbox.clock.advance({ milliseconds });
  return normalize(sandbox.snapshot());
};

/** Returns the lengths of the steps between times. */
const toSteps = (times: readonly number[]): readonly number[] =>
  [...times, DAYS * DAY]
    .sort((first, second) => first - second)
    .map((time, index, sorted) => time - (sorted[index - 1] ?? 0));

const times = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: DAYS * DAY }),
    fc.integer({ min: 0, max: 3 * 3_600_000 }),
    // Exactly when steps are due.
    fc.integer({ min: 0, max: 300 }).map((minutes) => minutes * 60_000),
  ),
  { maxLength: 40 },
);

/** Starts transfers, and refunds them after a while. */
const startAll = async (
  shop: Shop,
  list: readonly Payment[],
  hasRefunds: boolean,
): Promise<SandboxSnapshot> => {
  for (const payment of list) await start(shop, payment);
  if (hasRefunds) {
    await shop.sandbox.clock.advance({ hours: 1, minutes: 10 });
    await refundAll(shop);
  }
  await shop.sandbox.webhooks.settled();
  return shop.sandbox.snapshot();
};

/** Moves the time that the clock of a sandbox follows forward at once, as when a computer wakes up. */
const jump = async (snapshot: SandboxSnapshot): Promise<SandboxSnapshot> => {
  let now = START;
  const sandbox = await createSandbox({ apiKeys: [KEY], snapshot, now: () => now });
  now += DAYS * DAY;
  await sandbox.webhooks.settled();
  return normalize(sandbox.snapshot());
};

it("has the same state after one advance of the clock as after many small ones", async () => {
  const shop = await withCard(await openShop());
  await shop.fund(20_000);
  await startTimers(shop);
  const snapshot = shop.sandbox.snapshot();
  const deliverWebhook = () => new Response(null, { status: 500 });
  await fc.assert(
    fc.asyncProperty(payments, fc.boolean(), times, async (list, hasRefunds, stepTimes) => {
      const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot, deliverWebhook });
      const running = await startAll(shop.continueWith(sandbox), list, hasRefunds);
      expect(await advance(running, toSteps(stepTimes))).toEqual(await advance(running, [DAYS * DAY]));
    }),
    { numRuns: 25 },
  );
}, 60_000);

it("has the same state after an advance of the clock as after a jump of the time", async () => {
  const shop = await withCard(await openShop());
  await shop.fund(20_000);
  await acceptPlans(shop);
  const snapshot = shop.sandbox.snapshot();
  await fc.assert(
    fc.asyncProperty(payments, fc.boolean(), async (list, hasRefunds) => {
      const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot });
      const running = await startAll(shop.continueWith(sandbox), list, hasRefunds);
      expect(await jump(running)).toEqual(await advance(running, [DAYS * DAY]));
    }),
    { numRuns: 25 },
  );
}, 60_000);
