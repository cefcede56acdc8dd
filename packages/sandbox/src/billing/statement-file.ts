import type { BillingStatement } from "@moovkit/billing";
import { createPDF } from "../accounts/create-pdf.js";

/** Returns the PDF of a statement. */
export const toStatementFile = ({
  statementName,
  summary,
}: Pick<BillingStatement, "statementName" | "summary">): Uint8Array<ArrayBuffer> =>
  createPDF(`${statementName}: ${summary.total?.valueDecimal ?? "0.00"} USD`);
