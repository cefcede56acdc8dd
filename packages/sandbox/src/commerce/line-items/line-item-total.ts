import { unitsOf } from "../amounts.js";
import type { PricedLineItem } from "./line-item.js";

/** Returns the price of one item with its options, in 10⁻⁹ dollars. */
export const priceOf = ({ basePrice, options = [] }: PricedLineItem): bigint =>
  options.reduce(
    (price, { priceModifier, quantity }) => price + unitsOf(priceModifier) * BigInt(quantity),
    unitsOf(basePrice),
  );

/** Returns the total of line items, in 10⁻⁹ dollars. */
export const totalOf = (items: readonly PricedLineItem[]): bigint =>
  items.reduce((total, item) => total + priceOf(item) * BigInt(item.quantity), 0n);
