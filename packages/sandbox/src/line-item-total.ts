import type { LineItemInput } from "@moovkit/models";
import { fromDecimal } from "./engine/ledger.js";

/** What the price of a line item depends on, in a request or in a response. */
export type PricedLineItem = Pick<LineItemInput, "basePrice" | "quantity"> & {
  readonly options?:
    | readonly Pick<NonNullable<LineItemInput["options"]>[number], "priceModifier" | "quantity">[]
    | undefined;
};

/** Returns the price of one item with its options, in 10⁻⁹ dollars. */
export const priceOf = ({ basePrice, options = [] }: PricedLineItem): bigint =>
  options.reduce(
    (price, { priceModifier, quantity }) =>
      price + (priceModifier ? fromDecimal(priceModifier.valueDecimal) * BigInt(quantity) : 0n),
    fromDecimal(basePrice.valueDecimal),
  );

/** Returns the total of line items, in 10⁻⁹ dollars. */
export const totalOf = (items: readonly PricedLineItem[]): bigint =>
  items.reduce((total, item) => total + priceOf(item) * BigInt(item.quantity), 0n);
