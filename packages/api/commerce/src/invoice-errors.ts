import { AmountDecimalIssues, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { amountDetailsIssues, lineItemIssues, lineItemOptionIssues } from "./line-item-issues.js";

const InvoiceLineItemOptionIssuesSchema = openObject(lineItemOptionIssues);

/** The server's message for each rejected field of an option of a line item. */
export interface InvoiceLineItemOptionIssues extends z.infer<typeof InvoiceLineItemOptionIssuesSchema> {}

/** The server's message for each rejected field of an option of a line item. */
export const InvoiceLineItemOptionIssues: Schema<InvoiceLineItemOptionIssues> =
  InvoiceLineItemOptionIssuesSchema;

const InvoiceLineItemIssuesSchema = openObject({
  ...lineItemIssues,
  /** The messages, by the index of the option. */
  options: z.optional(z.record(z.string(), InvoiceLineItemOptionIssues)),
});

/** The server's message for each rejected field of a line item of an invoice. */
export interface InvoiceLineItemIssues extends z.infer<typeof InvoiceLineItemIssuesSchema> {}

/** The server's message for each rejected field of a line item of an invoice. */
export const InvoiceLineItemIssues: Schema<InvoiceLineItemIssues> = InvoiceLineItemIssuesSchema;

/** The fields that the errors of `createInvoice` and `updateInvoice` have in common. */
const invoiceIssues = {
  description: z.optional(z.string()),
  lineItems: z.optional(
    openObject({
      /** The messages, by the index of the item. */
      items: z.optional(z.record(z.string(), InvoiceLineItemIssues)),
    }),
  ),
  invoiceDate: z.optional(z.string()),
  dueDate: z.optional(z.string()),
  amountDetails: z.optional(openObject(amountDetailsIssues)),
};

const CreateInvoiceIssuesSchema = openObject({
  customerAccountID: z.optional(z.string()),
  ...invoiceIssues,
});

/** The server's message for each rejected field of `createInvoice` (status 422). */
export interface CreateInvoiceIssues extends z.infer<typeof CreateInvoiceIssuesSchema> {}

/** The server's message for each rejected field of `createInvoice` (status 422). */
export const CreateInvoiceIssues: Schema<CreateInvoiceIssues> = CreateInvoiceIssuesSchema;

const UpdateInvoiceIssuesSchema = openObject({
  status: z.optional(z.string()),
  ...invoiceIssues,
});

/** The server's message for each rejected field of `updateInvoice` (status 422). */
export interface UpdateInvoiceIssues extends z.infer<typeof UpdateInvoiceIssuesSchema> {}

/** The server's message for each rejected field of `updateInvoice` (status 422). */
export const UpdateInvoiceIssues: Schema<UpdateInvoiceIssues> = UpdateInvoiceIssuesSchema;

const ListInvoicesIssuesSchema = openObject({
  status: z.optional(z.string()),
  customerAccountID: z.optional(z.string()),
  createdStartDateTime: z.optional(z.string()),
  createdEndDateTime: z.optional(z.string()),
  dueStartDateTime: z.optional(z.string()),
  dueEndDateTime: z.optional(z.string()),
  skip: z.optional(z.string()),
  count: z.optional(z.string()),
});

/** The server's message for each rejected field of `listInvoices` (status 422). */
export interface ListInvoicesIssues extends z.infer<typeof ListInvoicesIssuesSchema> {}

/** The server's message for each rejected field of `listInvoices` (status 422). */
export const ListInvoicesIssues: Schema<ListInvoicesIssues> = ListInvoicesIssuesSchema;

const CreateInvoicePaymentIssuesSchema = openObject({
  amount: z.optional(AmountDecimalIssues),
  foreignID: z.optional(z.string()),
  description: z.optional(z.string()),
  paymentDate: z.optional(z.string()),
});

/** The server's message for each rejected field of `createInvoicePayment` (status 422). */
export interface CreateInvoicePaymentIssues extends z.infer<typeof CreateInvoicePaymentIssuesSchema> {}

/** The server's message for each rejected field of `createInvoicePayment` (status 422). */
export const CreateInvoicePaymentIssues: Schema<CreateInvoicePaymentIssues> =
  CreateInvoicePaymentIssuesSchema;
