import type { CollectionPaymentMethodTypeInput, Invoice } from "@moovkit/commerce";
import { fromCents, toCents } from "../../engine/ledger.js";
import { rejectRequest } from "../../reject-request.js";
import type { Services } from "../../services.js";
import { unitsOf } from "../amounts.js";
import { type InvoiceDetails, withAmounts } from "./invoice-amounts.js";

/** The capabilities that allow an account to collect payments, and how customers can then pay. */
const METHODS: Readonly<Record<string, readonly CollectionPaymentMethodTypeInput[]>> = {
  "collect-funds.card-payments": ["card-payment", "apple-pay", "google-pay"],
  "collect-funds.ach": ["ach-debit-collect"],
};

const rejectSending = (error: string): never => rejectRequest(409, { error });

/** Returns the total of an invoice in cents. Rejects the request with status 409 if it cannot be paid. */
const payableCentsOf = ({ totalAmount }: Invoice): number => {
  const units = unitsOf(totalAmount);
  const cents = toCents(units);
  if (cents === 0) return rejectSending("the total of the invoice is 0");
  if (!Number.isSafeInteger(cents)) return rejectSending("the total of the invoice is too large to be paid");
  return fromCents(cents) === units
    ? cents
    : rejectSending("the total of the invoice is not a whole number of cents");
};

/** Creates the payment link with which the customer can pay an invoice once. */
const createInvoiceLink = (services: Services, accountID: string, invoice: Invoice) => {
  const { accounts, capabilities, paymentLinks, paymentMethods } = services;
  const { invoiceNumber, description = "", partnerAccountID, lineItems, amountDetails } = invoice;
  const [wallet] = paymentMethods.list(accountID, { paymentMethodType: "moov-wallet" });
  const allowedMethods = Object.entries(METHODS)
    .filter(([capability]) => capabilities.isEnabled(accountID, capability))
    .flatMap(([, methods]) => methods);
  if (!wallet || allowedMethods.length === 0)
    return rejectSending("the account does not have a capability to collect payments");
  return paymentLinks.add({
    paymentLinkType: "invoice-payment",
    mode: accounts.get(accountID).mode,
    partnerAccountID,
    merchantAccountID: accountID,
    ownerAccountID: accountID,
    merchantPaymentMethodID: wallet.paymentMethodID,
    amount: { currency: "USD", value: payableCentsOf(invoice) },
    maxUses: 1,
    display: { title: `Invoice ${invoiceNumber}`, description, callToAction: "pay" },
    customer: {},
    payment: { allowedMethods },
    lineItems,
    ...(amountDetails && { amountDetails }),
  });
};

/** Sends a draft: returns it as unpaid, with a payment link. Rejects the request with status 409 if it cannot be paid. */
export const sendInvoice = (
  services: Services,
  accountID: string,
  details: InvoiceDetails,
): InvoiceDetails => {
  const invoice = withAmounts(details);
  const { code, link } = createInvoiceLink(services, accountID, invoice);
  return {
    ...invoice,
    status: "unpaid",
    sentOn: services.timestamp(),
    paymentLinkCode: code,
    paymentLinkURL: link,
  };
};
