import * as z from "zod/mini";
import { Address, AddressInput, AddressIssues, AddressUpdateInput } from "./address.js";
import { emailInput } from "./email-input.js";
import { PhoneNumber, PhoneNumberInput, PhoneNumberIssues } from "./phone-number.js";
import { openObject, type Schema } from "./schema.js";

const CustomerSupportSchema = openObject({
  phone: z.optional(PhoneNumber),
  email: z.optional(z.string()),
  address: z.optional(Address),
  website: z.optional(z.string()),
});

/** How customers reach a business, in a response. */
export interface CustomerSupport extends z.infer<typeof CustomerSupportSchema> {}

/** How customers reach a business, in a response. */
export const CustomerSupport: Schema<CustomerSupport> = CustomerSupportSchema;

const CustomerSupportInputSchema = z.strictObject({
  phone: z.optional(PhoneNumberInput),
  email: z.optional(emailInput()),
  address: z.optional(AddressInput),
  website: z.optional(z.string()),
});

/** How customers reach a business, in a request. Card statements and receipts show it. */
export interface CustomerSupportInput extends z.infer<typeof CustomerSupportInputSchema> {}

/** How customers reach a business, in a request. Card statements and receipts show it. */
export const CustomerSupportInput: Schema<CustomerSupportInput> = CustomerSupportInputSchema;

const CustomerSupportUpdateInputSchema = z.strictObject({
  phone: z.optional(PhoneNumberInput),
  email: z.optional(z.string()),
  address: z.optional(AddressUpdateInput),
  website: z.optional(z.string()),
});

/** The details of customer support to change. */
export interface CustomerSupportUpdateInput extends z.infer<typeof CustomerSupportUpdateInputSchema> {}

/** The details of customer support to change. */
export const CustomerSupportUpdateInput: Schema<CustomerSupportUpdateInput> =
  CustomerSupportUpdateInputSchema;

const CustomerSupportIssuesSchema = openObject({
  phone: z.optional(PhoneNumberIssues),
  email: z.optional(z.string()),
  address: z.optional(AddressIssues),
  website: z.optional(z.string()),
});

/** The server's message for each rejected detail of customer support. */
export interface CustomerSupportIssues extends z.infer<typeof CustomerSupportIssuesSchema> {}

/** The server's message for each rejected detail of customer support. */
export const CustomerSupportIssues: Schema<CustomerSupportIssues> = CustomerSupportIssuesSchema;
