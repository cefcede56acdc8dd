import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const BUSINESS_TYPES = [
  "soleProprietorship",
  "unincorporatedAssociation",
  "trust",
  "publicCorporation",
  "privateCorporation",
  "llc",
  "partnership",
  "unincorporatedNonProfit",
  "incorporatedNonProfit",
  "governmentEntity",
] as const;

/** The legal form of a business. In a request: only the documented values. */
export type BusinessTypeInput = (typeof BUSINESS_TYPES)[number];

/** The legal form of a business. In a request: only the documented values. */
export const BusinessTypeInput: Schema<BusinessTypeInput> = z.enum(BUSINESS_TYPES);

/** The legal form of a business. In a response: the documented values and any that Moov adds. */
export type BusinessType = OpenEnum<BusinessTypeInput>;

/** The legal form of a business. In a response: the documented values and any that Moov adds. */
export const BusinessType: Schema<BusinessType> = openEnum(BUSINESS_TYPES);
