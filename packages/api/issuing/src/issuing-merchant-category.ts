import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ISSUING_MERCHANT_CATEGORIES = [
  "advertising",
  "airlines",
  "alcohol-and-bars",
  "car-rental",
  "education",
  "electronics",
  "fuel-and-gas",
  "gambling",
  "groceries",
  "ground-transportation",
  "hardware-and-home",
  "healthcare",
  "live-entertainment",
  "lodging",
  "movies",
  "office-supplies",
  "parking",
  "personal-care",
  "professional-services",
  "restaurants-and-dining",
  "retail-general",
  "rideshare-and-taxis",
  "software-and-saas",
  "sports-and-recreation",
  "subscriptions",
  "travel-agencies",
] as const;

/** A group of merchant category codes, such as `groceries`. In a request: only the documented values. */
export type IssuingMerchantCategoryInput = (typeof ISSUING_MERCHANT_CATEGORIES)[number];

/** A group of merchant category codes, such as `groceries`. In a request: only the documented values. */
export const IssuingMerchantCategoryInput: Schema<IssuingMerchantCategoryInput> =
  z.enum(ISSUING_MERCHANT_CATEGORIES);

/** A group of merchant category codes, such as `groceries`. In a response: the documented values and any that Moov adds. */
export type IssuingMerchantCategory = OpenEnum<IssuingMerchantCategoryInput>;

/** A group of merchant category codes, such as `groceries`. In a response: the documented values and any that Moov adds. */
export const IssuingMerchantCategory: Schema<IssuingMerchantCategory> = openEnum(ISSUING_MERCHANT_CATEGORIES);
