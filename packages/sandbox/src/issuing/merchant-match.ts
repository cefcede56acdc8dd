import type { IssuedControls, IssuingMerchantData, IssuingMerchantEntry } from "@moovkit/issuing";
import { isInCategory } from "./merchant-categories.js";

/** Compiles a pattern. Case is always ignored, so the RE2 flag `(?i)`, which JavaScript does not support, is removed. */
export const toRegExp = (pattern: string): RegExp => new RegExp(pattern.replace(/^\(\?i\)/, ""), "i");

/** Returns the name and the location of a merchant, as card networks send them. */
const describe = ({ name, city, state, country }: IssuingMerchantData): string =>
  [name, city, state, country].filter(Boolean).join(" ");

const isMerchant = (
  merchant: IssuingMerchantData,
  { mid, descriptorPattern }: IssuingMerchantEntry,
): boolean =>
  (mid === undefined || mid === merchant.networkID) &&
  (descriptorPattern === undefined || toRegExp(descriptorPattern).test(describe(merchant)));

const isListed = (merchant: IssuingMerchantData, entries: readonly IssuingMerchantEntry[]): boolean =>
  entries.some((entry) => isMerchant(merchant, entry));

/** Returns whether the restrictions by merchant allow a merchant. */
export const allowsMerchant = (
  merchant: IssuingMerchantData,
  restrictions: IssuedControls["merchantRestrictions"],
): boolean =>
  restrictions === undefined ||
  isListed(merchant, restrictions.merchants) === (restrictions.mode === "allow");

/** Returns whether the restrictions by category allow a merchant. */
export const allowsCategory = (
  merchant: IssuingMerchantData,
  restrictions: IssuedControls["merchantCategoryRestrictions"],
): boolean => {
  if (restrictions === undefined) return true;
  const { mode, categories = [], customMCCs = [], exemptMerchants = [] } = restrictions;
  const { mcc } = merchant;
  const isCategoryListed =
    customMCCs.includes(mcc) || categories.some((category) => isInCategory(mcc, category));
  return isListed(merchant, exemptMerchants) || isCategoryListed === (mode === "allow");
};
