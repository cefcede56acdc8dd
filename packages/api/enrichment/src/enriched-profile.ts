import { Address, openObject, PhoneNumber, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const EnrichedIndustryCodesSchema = openObject({
  /** North American Industry Classification System, 2 to 6 digits. */
  naics: z.optional(z.string()),
  /** Standard Industrial Classification, 4 digits. */
  sic: z.optional(z.string()),
});

/** The industry of a business that was found by its email address. */
export interface EnrichedIndustryCodes extends z.infer<typeof EnrichedIndustryCodesSchema> {}

/** The industry of a business that was found by its email address. */
export const EnrichedIndustryCodes: Schema<EnrichedIndustryCodes> = EnrichedIndustryCodesSchema;

const EnrichedBusinessSchema = openObject({
  address: z.optional(Address),
  email: z.optional(z.string()),
  industryCodes: z.optional(EnrichedIndustryCodes),
  legalBusinessName: z.optional(z.string()),
  phone: z.optional(PhoneNumber),
  website: z.optional(z.string()),
});

/** A business that was found by its email address. */
export interface EnrichedBusiness extends z.infer<typeof EnrichedBusinessSchema> {}

/** A business that was found by its email address. */
export const EnrichedBusiness: Schema<EnrichedBusiness> = EnrichedBusinessSchema;

const EnrichedProfileSchema = openObject({
  /** Absent if no business was found. */
  business: z.optional(EnrichedBusiness),
});

/** The business that an email address belongs to. */
export interface EnrichedProfile extends z.infer<typeof EnrichedProfileSchema> {}

/** The business that an email address belongs to. */
export const EnrichedProfile: Schema<EnrichedProfile> = EnrichedProfileSchema;
