import { ConfigurationError } from "@moovkit/core";
import {
  acceptDispute,
  type Dispute,
  deleteDisputeEvidenceFile,
  listDisputeEvidence,
  listDisputes,
  submitDisputeEvidence,
  uploadDisputeEvidenceText,
} from "@moovkit/disputes";
import { getTransfer, initiateRefund } from "@moovkit/transfers";
import { listWallets, listWalletTransactions } from "@moovkit/wallets";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, type DisputeRequest } from "../src/index.js";
import { KEY } from "./helpers.js";
import { type DisputeShop, openDisputeShop, PAYMENT_CENTS, toKey } from "./open-dispute-shop.js";

/** An action on a payment or a dispute, which `pick` chooses. */
type Action =
  | { readonly kind: "open"; readonly pick: number; readonly request: DisputeRequest }
  | { readonly kind: "resolve"; readonly pick: number; readonly outcome: "won" | "lost" }
  | { readonly kind: "refund"; readonly pick: number; readonly cents: number }
  | { readonly kind: "addText" | "deleteText" | "submit" | "accept"; readonly pick: number }
  | { readonly kind: "advance"; readonly days: number }
  | { readonly kind: "restart" };

const pick = fc.nat({ max: 5 });
const cents = fc.integer({ min: 1, max: PAYMENT_CENTS });
const requests = fc.record(
  { amount: cents, phase: fc.constantFrom("chargeback", "inquiry", "pre-dispute") },
  { requiredKeys: [] },
);

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant("open"), pick, request: requests }),
  fc.record({ kind: fc.constant("resolve"), pick, outcome: fc.constantFrom("won", "lost") }),
  fc.record({ kind: fc.constant("refund"), pick, cents }),
  fc.record({ kind: fc.constantFrom("addText", "deleteText", "submit", "accept"), pick }),
  fc.record({ kind: fc.constant("advance"), days: fc.constantFrom(0, 1, 5, 14) }),
  fc.record({ kind: fc.constant("restart") }),
);

const listAll = ({ client, partner: { accountID } }: DisputeShop) => listDisputes(client, { accountID });

/** Many simulated events are not possible at a random time. */
const simulate = (run: () => unknown): void => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
  }
};

const actOnDispute = async (shop: DisputeShop, { kind }: Action, dispute: Dispute): Promise<void> => {
  const { client } = shop;
  const key = toKey(shop, dispute);
  if (kind === "accept") await acceptDispute(client, key).result();
  if (kind === "submit") await submitDisputeEvidence(client, key).result();
  if (kind === "addText")
    await uploadDisputeEvidenceText(client, { ...key, evidenceType: "other", text: "Picked up" }).result();
  if (kind === "deleteText") {
    const [evidence] = await listDisputeEvidence(client, key);
    if (evidence)
      await deleteDisputeEvidenceFile(client, { ...key, evidenceID: evidence.evidenceID }).result();
  }
};

/** Runs an action, and returns the shop after it. Requests may be rejected. */
const act = async (shop: DisputeShop, action: Action): Promise<DisputeShop> => {
  const { sandbox, client, partner, transferIDs } = shop;
  if (action.kind === "advance") await sandbox.clock.advance({ days: action.days });
  if (action.kind === "restart") {
    const snapshot = JSON.parse(JSON.stringify(sandbox.snapshot()));
    const restarted = shop.continueWith(await createSandbox({ apiKeys: [KEY], speed: 0, snapshot }));
    return { ...restarted, transferIDs };
  }
  if (!("pick" in action)) return shop;
  const transferID = transferIDs[action.pick % transferIDs.length] ?? "";
  if (action.kind === "open") simulate(() => sandbox.openDispute(transferID, action.request));
  if (action.kind === "refund")
    await initiateRefund(client, { accountID: partner.accountID, transferID, amount: action.cents }).result();
  const disputes = await listAll(shop);
  const dispute = disputes[action.pick % Math.max(1, disputes.length)];
  if (!dispute) return shop;
  if (action.kind === "resolve") simulate(() => sandbox.resolveDispute(dispute.disputeID, action.outcome));
  await actOnDispute(shop, action, dispute);
  return shop;
};

/** Returns whether the cardholder has the disputed amount. */
const isTaken = ({ phase, status }: Dispute): boolean =>
  phase === "inquiry" ? ["accepted", "expired", "lost"].includes(status) : status !== "won";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Expects the movements of each dispute to add up to the amount that its cardholder has. */
const expectMovements = async (shop: DisputeShop, disputes: readonly Dispute[]): Promise<void> => {
  const { accountID } = shop.merchant;
  const [wallet] = await listWallets(shop.client, { accountID });
  const transactions = await listWalletTransactions(shop.client, {
    accountID,
    walletID: wallet?.walletID ?? "",
    sourceType: "dispute",
  });
  for (const dispute of disputes) {
    const movements = transactions.filter(({ sourceID }) => sourceID === dispute.disputeID);
    const types = movements.map(({ transactionType }) => transactionType);
    expect(new Set(types).size).toBe(types.length);
    expect(sum(movements.map(({ netAmount }) => -netAmount))).toBe(
      isTaken(dispute) ? dispute.amount.value : 0,
    );
  }
};

/** Expects that refunds and disputes have taken no more than each payment, and that the merchant has the remainder. */
const expectRemainders = async (shop: DisputeShop, disputes: readonly Dispute[]): Promise<void> => {
  const { client, partner, transferIDs } = shop;
  const remainders = await Promise.all(
    transferIDs.map(async (transferID) => {
      const transfer = await getTransfer(client, { accountID: partner.accountID, transferID });
      expect(transfer.status).toBe("completed");
      const opened = disputes.filter((dispute) => dispute.transfer.transferID === transferID);
      const taken = sum(opened.filter(isTaken).map(({ amount }) => amount.value));
      expect(sum(opened.map(({ amount }) => amount.value))).toBe(transfer.disputedAmount?.value ?? 0);
      return PAYMENT_CENTS - (transfer.refundedAmount?.value ?? 0) - taken;
    }),
  );
  for (const remainder of remainders) expect(remainder).toBeGreaterThanOrEqual(0);
  expect(await shop.balance(shop.merchant)).toBe(sum(remainders));
};

it("takes and returns each disputed amount once", async () => {
  const start = await openDisputeShop({ payments: 2 });
  const snapshot = start.sandbox.snapshot();
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { minLength: 5, maxLength: 25 }), async (sequence) => {
      const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot });
      let shop: DisputeShop = { ...start.continueWith(sandbox), transferIDs: start.transferIDs };
      for (const action of sequence) {
        shop = await act(shop, action);
        const units = shop.sandbox
          .balances()
          .map(({ balanceDecimal }) => BigInt(balanceDecimal.replace(".", "")));
        expect(units.reduce((total, value) => total + value, 0n)).toBe(0n);
      }
      await shop.sandbox.clock.advance({ days: 14 });
      const disputes = await listAll(shop);
      for (const { status } of disputes) expect(status).not.toBe("response-needed");
      await expectMovements(shop, disputes);
      await expectRemainders(shop, disputes);
    }),
    { numRuns: 25 },
  );
}, 60_000);
