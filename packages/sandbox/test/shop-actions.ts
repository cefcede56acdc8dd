import { ConfigurationError } from "@moovkit/core";
import {
  type CreateTransferInput,
  createCancellation,
  createReversal,
  createTransfer,
  initiateRefund,
  listTransfers,
} from "@moovkit/transfers";
import fc from "fast-check";
import { expect } from "vitest";
import type { Fault } from "../src/index.js";
import type { Shop } from "./open-shop.js";

/** One thing that happens in a shop. `pick` chooses a transfer or a payment method. */
export type Action =
  | {
      readonly kind: "transfer";
      readonly source: number;
      readonly destination: number;
      readonly cents: number;
      readonly fee: number;
    }
  | { readonly kind: "child"; readonly pick: number; readonly destination: number; readonly cents: number }
  | {
      readonly kind: "return";
      readonly pick: number;
      readonly leg: "source" | "destination";
      readonly code: string;
    }
  | { readonly kind: "cancel" | "refund" | "reverse"; readonly pick: number; readonly cents: number }
  | { readonly kind: "advance"; readonly minutes: number }
  | { readonly kind: "fault"; readonly fault: Fault };

const pick = fc.nat({ max: 30 });
const cents = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 5500, max: 5540 }));

const faults = fc.constantFrom<Fault[]>(
  { reset: "after" },
  { reset: true },
  { status: 503 },
  { truncate: true },
  { railResponse: "failed", operation: "createTransfer" },
  { railResponse: "timeout", operation: "initiateRefund" },
);

const weigh = (weight: number, arbitrary: fc.Arbitrary<Action>) => ({ weight, arbitrary });

export const actions: fc.Arbitrary<Action> = fc.oneof(
  weigh(
    6,
    fc.record({
      kind: fc.constant("transfer"),
      source: pick,
      destination: pick,
      cents,
      fee: fc.nat({ max: 200 }),
    }),
  ),
  weigh(2, fc.record({ kind: fc.constant("child"), pick, destination: pick, cents })),
  weigh(
    2,
    fc.record({
      kind: fc.constant("return"),
      pick,
      leg: fc.constantFrom("source", "destination"),
      code: fc.constantFrom("R01", "R10"),
    }),
  ),
  weigh(3, fc.record({ kind: fc.constantFrom("cancel", "refund", "reverse"), pick, cents })),
  weigh(4, fc.record({ kind: fc.constant("advance"), minutes: fc.constantFrom(0, 1, 5, 60, 180, 1440) })),
  weigh(1, fc.record({ kind: fc.constant("fault"), fault: faults })),
);

const SOURCES = ["moov-wallet", "ach-debit-fund", "ach-debit-collect"] as const;
const DESTINATIONS = ["moov-wallet", "ach-credit-standard", "ach-credit-same-day", "rtp-credit"] as const;

/** What a run of actions works with. */
export interface World {
  readonly shop: Shop;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
}

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? "";

/** Returns the payment methods of a shop whose customer has a card. */
export const openWorld = (shop: Shop): World => {
  const { partner, merchant, customer } = shop;
  const parties = [partner, merchant, customer];
  return {
    shop,
    sources: [
      ...parties.flatMap((party) => SOURCES.map((type) => party.method(type))),
      customer.method("card-payment"),
    ],
    destinations: [
      ...parties.flatMap((party) => DESTINATIONS.map((type) => party.method(type))),
      customer.method("push-to-card"),
    ],
  };
};

const pickTransfer = async ({ client, partner }: Shop, index: number): Promise<string | undefined> => {
  const result = await listTransfers(client, { accountID: partner.accountID }).result();
  const transfers = result.ok ? result.data : [];
  return transfers[index % Math.max(1, transfers.length)]?.transferID;
};

const create = async (
  { shop }: World,
  source: CreateTransferInput["source"],
  destination: string,
  { cents: value, fee = 0 }: { readonly cents: number; readonly fee?: number },
): Promise<void> => {
  await createTransfer(shop.client, {
    accountID: shop.partner.accountID,
    source,
    destination: { paymentMethodID: destination },
    amount: { currency: "USD", value },
    ...(fee > 0 && { facilitatorFee: { total: Math.min(fee, value) } }),
    ...(value % 2 === 0 && { waitFor: "rail-response" as const }),
  }).result();
};

/** Most transfers cannot be returned at a random time. */
const returnIfPossible = (
  { sandbox }: Shop,
  transferID: string,
  { leg, code }: Extract<Action, { kind: "return" }>,
): void => {
  try {
    sandbox.returnTransfer(transferID, { leg, code });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
  }
};

const changeTransfer = async (
  { shop }: World,
  transferID: string,
  action: Extract<Action, { readonly pick: number }>,
): Promise<void> => {
  const input = { accountID: shop.partner.accountID, transferID };
  if (action.kind === "cancel") await createCancellation(shop.client, input).result();
  if (action.kind === "refund")
    await initiateRefund(shop.client, { ...input, amount: action.cents }).result();
  if (action.kind === "reverse") await createReversal(shop.client, input).result();
  if (action.kind === "return") returnIfPossible(shop, transferID, action);
};

/** Lets an action happen. Requests may be rejected. */
export const act = async (world: World, action: Action): Promise<void> => {
  const { shop, sources, destinations } = world;
  if (action.kind === "advance") return shop.sandbox.clock.advance({ minutes: action.minutes });
  if (action.kind === "fault") return shop.sandbox.faults.next(action.fault);
  if (action.kind === "transfer") {
    const source = { paymentMethodID: at(sources, action.source) };
    return create(world, source, at(destinations, action.destination), action);
  }
  const transferID = await pickTransfer(shop, action.pick);
  if (transferID === undefined) return undefined;
  return action.kind === "child"
    ? create(world, { transferID }, at(destinations, action.destination), action)
    : changeTransfer(world, transferID, action);
};
