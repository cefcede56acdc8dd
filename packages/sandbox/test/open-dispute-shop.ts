import type { Dispute } from "@moovkit/disputes";
import type { SandboxOptions } from "../src/index.js";
import { openSandbox } from "./helpers.js";
import { openShop, type Shop, withCard } from "./open-shop.js";

/** The amount of the payments that are disputed, in cents. */
export const PAYMENT_CENTS = 2500;

export interface DisputeShop extends Shop {
  /** The completed card payments of the customer. */
  readonly transferIDs: readonly string[];
}

/** Returns the shop in a sandbox whose cards have another brand. */
const withBrand = async (shop: Shop, brand: string, options: SandboxOptions): Promise<Shop> => {
  const snapshot = JSON.parse(JSON.stringify(shop.sandbox.snapshot()).replaceAll('"Visa"', `"${brand}"`));
  return shop.continueWith(await openSandbox({ speed: 0, ...options, snapshot }));
};

/** Opens a shop with completed card payments of $25.00. */
export const openDisputeShop = async ({
  brand = "Visa",
  payments = 1,
  options = {},
}: {
  readonly brand?: string;
  readonly payments?: number;
  readonly options?: SandboxOptions;
} = {}): Promise<DisputeShop> => {
  const shop = await withBrand(await withCard(await openShop()), brand, options);
  const { customer, merchant, sandbox } = shop;
  const transferIDs: string[] = [];
  for (let payment = 0; payment < payments; payment += 1) {
    const { transferID } = await shop.transfer(
      customer.method("card-payment"),
      merchant.method("moov-wallet"),
      PAYMENT_CENTS,
    );
    transferIDs.push(transferID);
  }
  await sandbox.clock.advance({ hours: 2 });
  return { ...shop, transferIDs };
};

/** Returns the path parameters of a dispute. */
export const toKey = ({ partner }: Shop, { disputeID }: Dispute) => ({
  accountID: partner.accountID,
  disputeID,
});
