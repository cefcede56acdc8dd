import type { Invoice } from "@moovkit/commerce";
import type { Services } from "../../services.js";

/** Disables the payment link of an invoice, if it has one. */
export const disableInvoiceLink = (
  { paymentLinks }: Services,
  accountID: string,
  { paymentLinkCode }: Pick<Invoice, "paymentLinkCode">,
): void => {
  if (paymentLinkCode !== undefined) paymentLinks.disable(accountID, paymentLinkCode);
};
