import type { Invoice } from "@moovkit/commerce";
import type { Engine } from "../../engine/engine.js";

/** Sets the timer of an invoice, if it has a due date. */
export type SetOverdueTimer = (invoice: Invoice) => void;

/** The kind of the tasks that make invoices overdue. */
const OVERDUE = "invoiceOverdue";

/**
 * Creates the timer of invoices.
 *
 * @param onDue - Called with the ID of an invoice when it is due.
 */
export const createOverdueTimer = (
  { scheduler, clock }: Engine,
  onDue: (invoiceID: string) => void,
): SetOverdueTimer => {
  scheduler.define(OVERDUE, onDue);
  return ({ invoiceID, dueDate }) => {
    if (dueDate !== undefined)
      scheduler.schedule(OVERDUE, invoiceID, Math.max(0, Date.parse(dueDate) - clock.now()));
  };
};
