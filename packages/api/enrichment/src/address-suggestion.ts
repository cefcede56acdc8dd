import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const AddressSuggestionSchema = openObject({
  addressLine1: z.optional(z.string()),
  addressLine2: z.optional(z.string()),
  city: z.optional(z.string()),
  /** The number of units at the address, such as the apartments in a building. */
  entries: z.optional(z.int()),
  postalCode: z.optional(z.string()),
  /** Two-letter code, such as `CO`. */
  stateOrProvince: z.optional(z.string()),
});

/** An address that matches a search. */
export interface AddressSuggestion extends z.infer<typeof AddressSuggestionSchema> {}

/** An address that matches a search. */
export const AddressSuggestion: Schema<AddressSuggestion> = AddressSuggestionSchema;

const EnrichedAddressSchema = openObject({ suggestions: z.array(AddressSuggestion) });

/** The addresses that match a search, the best match first. */
export interface EnrichedAddress extends z.infer<typeof EnrichedAddressSchema> {}

/** The addresses that match a search, the best match first. */
export const EnrichedAddress: Schema<EnrichedAddress> = EnrichedAddressSchema;
