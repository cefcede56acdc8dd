import type { InvoicePayment, PaymentLink } from "@moovkit/commerce";
import { type AmountInput, ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import type { CreatedTransfer, CreateTransferInput } from "@moovkit/transfers";
import { fromCents } from "../../engine/ledger.js";
import type { Services } from "../../services.js";
import { toAmountDecimal, unitsOf } from "../amounts.js";

/** How a customer pays with a payment link, or how a recipient is paid. */
export interface PaymentLinkUse {
  /** A payment method of the customer or the recipient. The payment link must allow its type. */
  readonly paymentMethodID: string;
  /** Required if the customer chooses the amount. Otherwise it must be omitted. */
  readonly amount?: AmountInput | undefined;
}

/** Sends a request to create a transfer. Returns the response. */
export type SendTransfer = (input: CreateTransferInput) => Promise<Response>;

const CALLER = "sandbox.usePaymentLink";

const CHECKS: Readonly<Record<keyof PaymentLinkUse, OptionCheck>> = {
  paymentMethodID: [(value) => typeof value === "string", "the ID of a payment method"],
  amount: [
    (value) => Number.isInteger((value as AmountInput | null)?.value),
    'an amount such as `{ currency: "USD", value: 1204 }`',
  ],
};

const reject = (message: string): never => {
  throw new ConfigurationError(`${CALLER}: ${message}`);
};

const findLink = ({ paymentLinks }: Services, code: string): PaymentLink => {
  const accountID = paymentLinks.findAccount(code) ?? reject("there is no such payment link. Check `code`.");
  const link = paymentLinks.get(accountID, code);
  return link.status === "active"
    ? link
    : reject(`the payment link has the status \`${link.status}\`. Use one that is active.`);
};

const checkMethod = ({ paymentMethods }: Services, link: PaymentLink, paymentMethodID: string): void => {
  const { allowedMethods = [] } = link.payment ?? link.payout ?? link.customAmountPayment ?? {};
  const type = paymentMethods.find(paymentMethodID)?.paymentMethod.paymentMethodType;
  if (!allowedMethods.some((method) => method === type))
    reject(`the payment method must have one of these types: ${allowedMethods.join(", ")}.`);
};

const amountOf = (link: PaymentLink, chosen: AmountInput | undefined): AmountInput => {
  if (link.amount)
    return chosen ? reject("the payment link has a fixed amount. Omit `amount`.") : { ...link.amount };
  if (!chosen) return reject("the customer chooses the amount of this payment link. Set `amount`.");
  const { minimum, maximum } = link.customAmountPayment?.amountRange ?? {};
  const units = fromCents(chosen.value);
  const isAllowed = (!minimum || units >= unitsOf(minimum)) && (!maximum || units <= unitsOf(maximum));
  return isAllowed ? chosen : reject("the payment link does not allow this amount. Check `amount`.");
};

/** Returns the transfer that the payment page creates. */
const toTransfer = (link: PaymentLink, { paymentMethodID, amount }: PaymentLinkUse): CreateTransferInput => {
  const { partnerAccountID, merchantPaymentMethodID, payout, display } = link;
  const customer = { paymentMethodID };
  const merchant = { paymentMethodID: merchantPaymentMethodID };
  const { metadata } = payout ?? link.payment ?? link.customAmountPayment ?? {};
  return {
    accountID: partnerAccountID,
    source: payout ? merchant : customer,
    destination: payout ? customer : merchant,
    amount: amountOf(link, amount),
    description: display.title,
    ...(metadata && { metadata }),
  };
};

/** Adds a transfer to the payments of the invoice that a payment link belongs to, if there is one. */
const addToInvoice = ({ invoices }: Services, link: PaymentLink, transferID: string, cents: number): void => {
  const { merchantAccountID, code } = link;
  const invoice = invoices.findByLink(merchantAccountID, code);
  if (!invoice) return;
  const payment: InvoicePayment = {
    invoicePaymentID: crypto.randomUUID(),
    invoicePaymentType: "transfer",
    amount: toAmountDecimal(fromCents(cents)),
    transfer: { transferID },
  };
  const { invoicePayments = [] } = invoice;
  invoices.save(merchantAccountID, { ...invoice, invoicePayments: [...invoicePayments, payment] });
};

/** Orders a receipt for the customer or the recipient, as the payment page does. */
const orderReceipt = (
  { paymentMethods, receipts, partnerAccountID }: Services,
  use: PaymentLinkUse,
  transferID: string,
) => {
  const emailAccountID = paymentMethods.find(use.paymentMethodID)?.accountID;
  if (emailAccountID !== undefined)
    receipts.add(partnerAccountID, { kind: "sale.customer.v1", emailAccountID, forTransferID: transferID });
};

/**
 * Simulates that a customer pays with a payment link, or that a recipient is paid.
 *
 * @param sendTransfer - Creates the transfer.
 * @returns The ID of the transfer.
 * @throws ConfigurationError if the payment link cannot be used like this, or if the transfer is rejected.
 */
export const usePaymentLink = async (
  services: Services,
  sendTransfer: SendTransfer,
  code: string,
  request: PaymentLinkUse,
): Promise<string> => {
  const use = checkOptions(CALLER, request, CHECKS);
  const { paymentMethodID = reject("set `paymentMethodID`.") } = use;
  const link = findLink(services, code);
  checkMethod(services, link, paymentMethodID);
  const input = toTransfer(link, { ...use, paymentMethodID });
  // Counted before the transfer exists, so that concurrent calls do not exceed the maximum.
  services.paymentLinks.addUse(link.merchantAccountID, code);
  const response = await sendTransfer(input);
  if (!response.ok) {
    services.paymentLinks.releaseUse(code);
    return reject(`the transfer was rejected with status ${response.status}: ${await response.text()}`);
  }
  const { transferID } = (await response.json()) as CreatedTransfer;
  addToInvoice(services, link, transferID, input.amount.value);
  orderReceipt(services, { paymentMethodID }, transferID);
  const record = services.transfers.find(transferID);
  // The payments of an invoice follow from transfers with its payment link.
  if (record) services.transfers.save({ ...record, transfer: { ...record.transfer, paymentLinkCode: code } });
  return transferID;
};
