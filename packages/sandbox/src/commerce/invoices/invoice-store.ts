import type { Invoice } from "@moovkit/commerce";
import type { Engine } from "../../engine/engine.js";
import type { EventEmitter } from "../../webhooks/event-emitter.js";
import { createAccountTable } from "../account-table.js";
import { type InvoiceDetails, withAmounts } from "./invoice-amounts.js";

/** What a new invoice consists of besides its number and its state. */
export type NewInvoice = Omit<InvoiceDetails, "invoiceID" | "invoiceNumber" | "status" | "createdOn">;

/** The invoices of all accounts. */
export interface InvoiceStore {
  /** Returns an invoice. Rejects the request with status 404 if the account has no such invoice. */
  get(accountID: string, invoiceID: string): Invoice;
  /** Returns the invoices of an account that are not deleted, the oldest first. */
  list(accountID: string): readonly Invoice[];
  /** Adds a draft with the next number of the account. Emits `invoice.created`. */
  add(accountID: string, details: NewInvoice): Invoice;
  /** Replaces an invoice. Emits `invoice.updated` if the status has changed. The invoice becomes overdue when it is due. */
  save(accountID: string, invoice: InvoiceDetails): Invoice;
}

/** The kind of the tasks that make invoices overdue. */
const OVERDUE = "invoiceOverdue";

const isUnpaidAndDue = ({ status, dueDate }: Invoice, now: number): boolean =>
  status === "unpaid" && dueDate !== undefined && Date.parse(dueDate) <= now;

/** Creates the invoice store of a sandbox. */
export const createInvoiceStore = (engine: Engine, events: EventEmitter): InvoiceStore => {
  const { store, clock, scheduler, timestamp } = engine;
  const invoices = createAccountTable<Invoice>(store, "invoices", "invoice");

  const scheduleOverdue = ({ invoiceID, dueDate }: Invoice): void => {
    if (dueDate !== undefined)
      scheduler.schedule(OVERDUE, invoiceID, Math.max(0, Date.parse(dueDate) - clock.now()));
  };
  const save = (accountID: string, details: InvoiceDetails): Invoice => {
    const invoice = withAmounts(details);
    const { invoiceID, status } = invoice;
    const previousStatus = invoices.find(accountID, invoiceID)?.status;
    invoices.save(accountID, invoiceID, invoice);
    if (previousStatus === undefined || previousStatus === status) return invoice;
    events.emit("invoice.updated", { accountID, invoiceID, status });
    if (status === "unpaid") scheduleOverdue(invoice);
    return invoice;
  };
  scheduler.define(OVERDUE, (invoiceID) => {
    const { accountID, resource: invoice } = invoices.findAny(invoiceID) ?? {};
    if (accountID !== undefined && invoice && isUnpaidAndDue(invoice, clock.now()))
      save(accountID, { ...invoice, status: "overdue" });
  });
  return {
    get: invoices.get,
    list: (accountID) => invoices.list(accountID).filter(({ disabledOn }) => disabledOn === undefined),
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
  };
};
