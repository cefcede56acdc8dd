import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ACHAddendaRecordInput, companyEntryDescription, originatingCompanyName } from "./ach-input.js";
import { dynamicDescriptor } from "./dynamic-descriptor.js";

const DestinationCardDetailsInputSchema = z.strictObject({
  /** The text on the statement of the cardholder, 4 to 22 characters. */
  dynamicDescriptor: z.optional(dynamicDescriptor()),
  /** When the money is to arrive. RFC 3339. */
  scheduledDeliveryOn: z.optional(z.iso.datetime({ offset: true })),
  /** The kind of the payout. */
  payoutType: z.optional(z.enum(["loyalty"])),
});

/** Details of a payout to a card. */
export interface DestinationCardDetailsInput extends z.infer<typeof DestinationCardDetailsInputSchema> {}

/** Details of a payout to a card. */
export const DestinationCardDetailsInput: Schema<DestinationCardDetailsInput> =
  DestinationCardDetailsInputSchema;

const DestinationACHDetailsInputSchema = z.strictObject({
  /** The purpose of the payment on bank statements, 4 to 10 characters. */
  companyEntryDescription: z.optional(companyEntryDescription()),
  /** The name on bank statements, 4 to 16 characters. */
  originatingCompanyName: z.optional(originatingCompanyName()),
  addenda: z.optional(z.array(ACHAddendaRecordInput)),
});

/** Details of an ACH credit. */
export interface DestinationACHDetailsInput extends z.infer<typeof DestinationACHDetailsInputSchema> {}

/** Details of an ACH credit. */
export const DestinationACHDetailsInput: Schema<DestinationACHDetailsInput> =
  DestinationACHDetailsInputSchema;

const CreateTransferDestinationInputSchema = z.strictObject({
  /** The payment method that receives the money. */
  paymentMethodID: id(),
  cardDetails: z.optional(DestinationCardDetailsInput),
  achDetails: z.optional(DestinationACHDetailsInput),
});

/** Where the money goes. */
export interface CreateTransferDestinationInput
  extends z.infer<typeof CreateTransferDestinationInputSchema> {}

/** Where the money goes. */
export const CreateTransferDestinationInput: Schema<CreateTransferDestinationInput> =
  CreateTransferDestinationInputSchema;
