import { id, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ScheduleACHDetailsSchema = openObject({
  /** The purpose of the payment on bank statements. */
  companyEntryDescription: z.optional(z.string()),
  /** The name on bank statements. */
  originatingCompanyName: z.optional(z.string()),
});

/** The texts of scheduled ACH payments on bank statements, in a response. */
export interface ScheduleACHDetails extends z.infer<typeof ScheduleACHDetailsSchema> {}

/** The texts of scheduled ACH payments on bank statements, in a response. */
export const ScheduleACHDetails: Schema<ScheduleACHDetails> = ScheduleACHDetailsSchema;

const ScheduleCardDetailsSchema = openObject({
  /** The text on the statement of the cardholder. */
  dynamicDescriptor: z.optional(z.string()),
});

/** The text of scheduled card payments on statements, in a response. */
export interface ScheduleCardDetails extends z.infer<typeof ScheduleCardDetailsSchema> {}

/** The text of scheduled card payments on statements, in a response. */
export const ScheduleCardDetails: Schema<ScheduleCardDetails> = ScheduleCardDetailsSchema;

const SchedulePaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  achDetails: z.optional(ScheduleACHDetails),
  cardDetails: z.optional(ScheduleCardDetails),
});

/** The source or the destination of scheduled transfers, in a response. */
export interface SchedulePaymentMethod extends z.infer<typeof SchedulePaymentMethodSchema> {}

/** The source or the destination of scheduled transfers, in a response. */
export const SchedulePaymentMethod: Schema<SchedulePaymentMethod> = SchedulePaymentMethodSchema;

const ScheduleACHDetailsInputSchema = z.strictObject({
  /** The purpose of the payment on bank statements, 4 to 10 characters. Moov sets a default if it is omitted. */
  companyEntryDescription: z.optional(z.string().check(z.minLength(4), z.maxLength(10))),
  /** The name on bank statements, 4 to 16 characters. Moov sets a default if it is omitted. */
  originatingCompanyName: z.optional(z.string().check(z.minLength(4), z.maxLength(16))),
});

/** The texts of scheduled ACH payments on bank statements, in a request. */
export interface ScheduleACHDetailsInput extends z.infer<typeof ScheduleACHDetailsInputSchema> {}

/** The texts of scheduled ACH payments on bank statements, in a request. */
export const ScheduleACHDetailsInput: Schema<ScheduleACHDetailsInput> = ScheduleACHDetailsInputSchema;

const ScheduleCardDetailsInputSchema = z.strictObject({
  /** The text on the statement of the cardholder, 4 to 22 characters. Moov must enable it for the account. */
  dynamicDescriptor: z.optional(z.string().check(z.minLength(4), z.maxLength(22))),
});

/** The text of scheduled card payments on statements, in a request. */
export interface ScheduleCardDetailsInput extends z.infer<typeof ScheduleCardDetailsInputSchema> {}

/** The text of scheduled card payments on statements, in a request. */
export const ScheduleCardDetailsInput: Schema<ScheduleCardDetailsInput> = ScheduleCardDetailsInputSchema;

const SchedulePaymentMethodInputSchema = z.strictObject({
  paymentMethodID: id(),
  achDetails: z.optional(ScheduleACHDetailsInput),
  cardDetails: z.optional(ScheduleCardDetailsInput),
});

/** The source or the destination of scheduled transfers, in a request. */
export interface SchedulePaymentMethodInput extends z.infer<typeof SchedulePaymentMethodInputSchema> {}

/** The source or the destination of scheduled transfers, in a request. */
export const SchedulePaymentMethodInput: Schema<SchedulePaymentMethodInput> =
  SchedulePaymentMethodInputSchema;
