import type { InvoiceLineItemInput, PaymentLinkLineItemInput } from "@moovkit/commerce";

/** A line item of a payment link or of an invoice, in a request. */
export type LineItemInput = PaymentLinkLineItemInput | InvoiceLineItemInput;

/** What the price of a line item depends on, in a request or in a response. */
export type PricedLineItem = Pick<LineItemInput, "basePrice" | "quantity"> & {
  readonly options?:
    | readonly Pick<NonNullable<LineItemInput["options"]>[number], "priceModifier" | "quantity">[]
    | undefined;
};
