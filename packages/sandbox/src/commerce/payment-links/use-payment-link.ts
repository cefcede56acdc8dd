import type { PaymentLink } from "@moovkit/commerce";
import { AmountInput, ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";
import type { CreateTransferInput } from "@moovkit/transfers";
import { fromCents } from "../../engine/ledger.js";
import { readRejection } from "../../reject-request.js";
import type { Services } from "../../services.js";
import { requestTransfer } from "../../transfers/request-transfer.js";
import { unitsOf } from "../amounts.js";

/** The details of a payment or a payout with a payment link. */
export interface PaymentLinkUse {
  /** A payment method of the customer or the recipient. The payment link must allow its type. */
  readonly paymentMethodID: string;
  /** Required if the customer chooses the amount. Otherwise it must be omitted. */
  readonly amount?: AmountInput | undefined;
}

const CALLER = "sandbox.usePaymentLink";

const CHECKS: Readonly<Record<keyof PaymentLinkUse, OptionCheck>> = {
  paymentMethodID: [(value) => typeof value === "string", "the ID of a payment method"],
  amount: [
    (value) => AmountInput.safeParse(value).success,
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

/** Creates the transfer. The payment link counts it as a use, and its invoice as a payment, if there is one. */
const createTransfer = (services: Services, link: PaymentLink, input: CreateTransferInput): string => {
  const { merchantAccountID, code: paymentLinkCode } = link;
  const { invoiceID } = services.invoices.findByLink(merchantAccountID, paymentLinkCode) ?? {};
  try {
    const { transfer } = requestTransfer(services, {
      input,
      idempotencyKey: `use of a payment link ${crypto.randomUUID()}`,
      waitsForRail: false,
      cause: { paymentLinkCode, ...(invoiceID !== undefined && { invoiceID }) },
    });
    return transfer.transferID;
  } catch (error) {
    return reject(`the transfer was rejected: ${readRejection(error)}`);
  }
};

/** Creates a receipt for the customer or the recipient, as the payment page does. */
const orderReceipt = (
  { paymentMethods, receipts, partnerAccountID }: Services,
  paymentMethodID: string,
  transferID: string,
) => {
  const emailAccountID = paymentMethods.find(paymentMethodID)?.accountID;
  if (emailAccountID !== undefined)
    receipts.add(partnerAccountID, { kind: "sale.customer.v1", emailAccountID, forTransferID: transferID });
};

/**
 * Simulates that a customer pays with a payment link, or that a recipient is paid.
 *
 * @returns The ID of the transfer.
 * @throws ConfigurationError if the payment link does not allow this use, or if the transfer is rejected.
 */
export const usePaymentLink = (services: Services, code: string, request: PaymentLinkUse): string => {
  const use = checkOptions(CALLER, request, CHECKS);
  const { paymentMethodID = reject("set `paymentMethodID`.") } = use;
  const link = findLink(services, code);
  checkMethod(services, link, paymentMethodID);
  const transferID = createTransfer(services, link, toTransfer(link, { ...use, paymentMethodID }));
  orderReceipt(services, paymentMethodID, transferID);
  return transferID;
};
