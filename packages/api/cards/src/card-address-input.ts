import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

const text = (maxLength: number) => z.string().check(z.maxLength(maxLength));

const CardAddressInputSchema = z.strictObject({
  /** At most 60 characters. */
  addressLine1: z.optional(text(60)),
  /** At most 32 characters. */
  addressLine2: z.optional(text(32)),
  /** At most 32 characters. */
  city: z.optional(text(32)),
  /** Two-letter code, such as `CO`. */
  stateOrProvince: z.optional(text(2)),
  /** At most 10 characters. */
  postalCode: text(10),
  /** Two-letter code, such as `US`. */
  country: z.optional(text(2)),
});

/** The billing address of a card in a request. */
export interface CardAddressInput extends z.infer<typeof CardAddressInputSchema> {}

/** The billing address of a card in a request. */
export const CardAddressInput: Schema<CardAddressInput> = CardAddressInputSchema;

const CardAddressUpdateInputSchema = z.partial(CardAddressInputSchema);

/** The fields of a card's billing address to change. */
export interface CardAddressUpdateInput extends z.infer<typeof CardAddressUpdateInputSchema> {}

/** The fields of a card's billing address to change. */
export const CardAddressUpdateInput: Schema<CardAddressUpdateInput> = CardAddressUpdateInputSchema;
