import type { Invoice } from "@moovkit/commerce";
import type { Engine } from "../../engine/engine.js";
import type { TransferListener } from "../../transfers/watch-transfers.js";
import type { EventEmitter } from "../../webhooks/event-emitter.js";
import { createAccountTable } from "../account-table.js";
import { type FindTransfer, type InvoiceDetails, statusOfPayments, withAmounts } from "./invoice-amounts.js";
import { toTransferPayment, withPayment } from "./invoice-payments.js";
import { createOverdueTimer, type SetOverdueTimer } from "./overdue-timer.js";

/** The details of a new invoice, without its number and its state. */
export type NewInvoice = Omit<InvoiceDetails, "invoiceID" | "invoiceNumber" | "status" | "createdOn">;

/** The invoices of all accounts. */
export interface InvoiceStore {
  /** Returns an invoice. Rejects the request with status 404 if the account has no such invoice. */
  get(accountID: string, invoiceID: string): Invoice;
  /** Returns the invoices of an account that are not deleted, the oldest first. */
  list(accountID: string): readonly Invoice[];
  /** Returns the invoice that a payment link belongs to. */
  findByLink(accountID: string, paymentLinkCode: string): Invoice | undefined;
  /** Adds a draft with the next number of the account. Emits `invoice.created`. */
  add(accountID: string, details: NewInvoice): Invoice;
  /** Replaces an invoice. Emits `invoice.updated` if the status has changed. The invoice becomes overdue when it is due. */
  save(accountID: string, invoice: InvoiceDetails): Invoice;
  /** Replaces an invoice that was sent, with the status that follows from its payments. Emits the same event. */
  settle(accountID: string, invoice: InvoiceDetails): Invoice;
  /** Adds a new transfer to the payments of its invoice, and brings the invoice in line with it. Emits the same event. */
  readonly follow: TransferListener;
}

/** What invoices need besides the engine. */
export interface InvoiceServices {
  readonly events: EventEmitter;
  readonly findTransfer: FindTransfer;
}

/** The statuses that follow from payments. */
const SENT_STATUSES: readonly string[] = ["unpaid", "payment-pending", "paid", "overdue"];

/** Creates the invoice store of a sandbox. */
export const createInvoiceStore = (
  engine: Engine,
  { events, findTransfer }: InvoiceServices,
): InvoiceStore => {
  const { store, clock, timestamp } = engine;
  const invoices = createAccountTable<Invoice>(store, "invoices", "invoice");

  const setOverdueTimer: SetOverdueTimer = createOverdueTimer(engine, (invoiceID) => {
    const { accountID, resource: invoice } = invoices.findAny(invoiceID) ?? {};
    if (accountID !== undefined && invoice?.status === "unpaid") settle(accountID, invoice);
  });
  const save = (accountID: string, details: InvoiceDetails): Invoice => {
    const invoice = withAmounts(details, findTransfer);
    const { invoiceID, status } = invoice;
    const previousStatus = invoices.find(accountID, invoiceID)?.status;
    invoices.save(accountID, invoiceID, invoice);
    if (previousStatus === undefined || previousStatus === status) return invoice;
    events.emit("invoice.updated", { accountID, invoiceID, status });
    if (status === "unpaid") setOverdueTimer(invoice);
    return invoice;
  };
  const settle = (accountID: string, { paidOn, ...details }: InvoiceDetails): Invoice => {
    const status = statusOfPayments(withAmounts(details, findTransfer), clock.now());
    const paid = status === "paid" && { paidOn: paidOn ?? timestamp() };
    return save(accountID, { ...details, status, ...paid });
  };
  const findByLink = (accountID: string, paymentLinkCode: string) =>
    invoices.list(accountID).find((invoice) => invoice.paymentLinkCode === paymentLinkCode);

  return {
    get: invoices.get,
    list: (accountID) => invoices.list(accountID).filter(({ disabledOn }) => disabledOn === undefined),
    findByLink,
    add: (accountID, details) => {
      const invoiceID = crypto.randomUUID();
      const invoiceNumber = `INV-${invoices.list(accountID).length + 1}`;
      events.emit("invoice.created", { accountID, invoiceID });
      return save(accountID, {
        invoiceID,
        invoiceNumber,
        ...details,
        status: "draft",
        createdOn: timestamp(),
      });
    },
    save,
    settle,
    follow: (transfer, previous) => {
      const { accountID, resource: invoice } = invoices.findAny(transfer.invoiceID ?? "") ?? {};
      if (accountID === undefined || !invoice || !SENT_STATUSES.includes(invoice.status)) return;
      settle(accountID, previous ? invoice : withPayment(invoice, toTransferPayment(transfer)));
    },
  };
};
