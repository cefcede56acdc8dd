import { defineOperation } from "@moovkit/core";
import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuingMerchantCategory } from "./issuing-merchant-category.js";

const IssuingMerchantCategoryCodesSchema = openObject({
  category: IssuingMerchantCategory,
  /** Merchant category codes of four digits, such as `4511`, and ranges of them, such as `3000-3299`. */
  mccs: z.array(z.string()),
});

/** A group of merchant category codes. */
export interface IssuingMerchantCategoryCodes extends z.infer<typeof IssuingMerchantCategoryCodesSchema> {}

/** A group of merchant category codes. */
export const IssuingMerchantCategoryCodes: Schema<IssuingMerchantCategoryCodes> =
  IssuingMerchantCategoryCodesSchema;

const IssuingMerchantCategoriesSchema = openObject({
  merchantCategories: z.array(IssuingMerchantCategoryCodes),
});

/** All groups of merchant category codes. */
export interface IssuingMerchantCategories extends z.infer<typeof IssuingMerchantCategoriesSchema> {}

/** All groups of merchant category codes. */
export const IssuingMerchantCategories: Schema<IssuingMerchantCategories> = IssuingMerchantCategoriesSchema;

/**
 * Returns the groups of merchant category codes that the controls of a card can allow or block. An access token needs the
 * scope `/issued-cards.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listIssuingMerchantCategories } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { merchantCategories } = await listIssuingMerchantCategories(client);
 * for (const { category, mccs } of merchantCategories) console.log(category, mccs);
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/
 */
export const listIssuingMerchantCategories = defineOperation({
  id: "listIssuingMerchantCategories",
  method: "GET",
  path: "/issuing/merchant-categories",
  output: { 200: IssuingMerchantCategories },
});
