import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const percentage = () => z.int().check(z.minimum(0), z.maximum(100));

const CardAcceptanceMethodsSchema = openObject({
  inPersonPercentage: z.optional(z.int()),
  mailOrPhonePercentage: z.optional(z.int()),
  onlinePercentage: z.optional(z.int()),
});

/** How a business accepts cards, in percent of its card payments, in a response. */
export interface CardAcceptanceMethods extends z.infer<typeof CardAcceptanceMethodsSchema> {}

/** How a business accepts cards, in percent of its card payments, in a response. */
export const CardAcceptanceMethods: Schema<CardAcceptanceMethods> = CardAcceptanceMethodsSchema;

const CardAcceptanceMethodsInputSchema = z.strictObject({
  inPersonPercentage: z.optional(percentage()),
  mailOrPhonePercentage: z.optional(percentage()),
  onlinePercentage: z.optional(percentage()),
});

/** How a business accepts cards, in percent of its card payments, in a request. */
export interface CardAcceptanceMethodsInput extends z.infer<typeof CardAcceptanceMethodsInputSchema> {}

/** How a business accepts cards, in percent of its card payments, in a request. */
export const CardAcceptanceMethodsInput: Schema<CardAcceptanceMethodsInput> =
  CardAcceptanceMethodsInputSchema;
