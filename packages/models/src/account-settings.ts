import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const AccountSettingsSchema = openObject({
  cardPayment: z.optional(
    openObject({
      /** The text on the statements of cardholders. */
      statementDescriptor: z.optional(z.string()),
    }),
  ),
  achPayment: z.optional(
    openObject({
      /** The name on bank statements. */
      companyName: z.string(),
    }),
  ),
});

/** Settings of an account's payments, in a response. */
export interface AccountSettings extends z.infer<typeof AccountSettingsSchema> {}

/** Settings of an account's payments, in a response. */
export const AccountSettings: Schema<AccountSettings> = AccountSettingsSchema;

const statementDescriptor = () =>
  z.string().check(z.minLength(4), z.maxLength(22), z.regex(/^[a-zA-Z0-9.!*\-+_ ]+$/));

const companyName = () => z.string().check(z.minLength(1), z.maxLength(16), z.regex(/^[a-zA-Z0-9\- ]+$/));

const AccountSettingsInputSchema = z.strictObject({
  cardPayment: z.optional(
    z.strictObject({
      /** The text on the statements of cardholders, 4 to 22 characters. */
      statementDescriptor: z.optional(statementDescriptor()),
    }),
  ),
  achPayment: z.optional(
    z.strictObject({
      /** The name on bank statements, at most 16 characters. */
      companyName: companyName(),
    }),
  ),
});

/** Settings of an account's payments, in a request. */
export interface AccountSettingsInput extends z.infer<typeof AccountSettingsInputSchema> {}

/** Settings of an account's payments, in a request. */
export const AccountSettingsInput: Schema<AccountSettingsInput> = AccountSettingsInputSchema;

const AccountSettingsUpdateInputSchema = z.strictObject({
  cardPayment: z.optional(
    z.strictObject({
      /** The text on the statements of cardholders, 4 to 22 characters. */
      statementDescriptor: z.optional(statementDescriptor()),
    }),
  ),
  achPayment: z.optional(
    z.strictObject({
      /** The name on bank statements, at most 16 characters. */
      companyName: z.optional(companyName()),
    }),
  ),
});

/** The settings of an account's payments to change. */
export interface AccountSettingsUpdateInput extends z.infer<typeof AccountSettingsUpdateInputSchema> {}

/** The settings of an account's payments to change. */
export const AccountSettingsUpdateInput: Schema<AccountSettingsUpdateInput> =
  AccountSettingsUpdateInputSchema;
