import type { BillingStatement } from "@moovkit/billing";
import type { Services } from "../services.js";
import type { BillingPeriod } from "./billing-period.js";
import { toStatementFile } from "./statement-file.js";

/** The length of the part of a timestamp that identifies the month, such as `2026-01`. */
const MONTH_LENGTH = 7;

/** The fields that differ between the statements of accounts and partners. */
type StatementContent = Pick<
  BillingStatement,
  | "subscriptionIDs"
  | "summary"
  | "cardAcquiringFees"
  | "achFees"
  | "instantPaymentFees"
  | "platformFees"
  | "partnerFees"
>;

/** Adds the statement of an account. Emits `billingStatement.created`. */
export const addStatement = (
  { billing, events, timestamp }: Services,
  accountID: string,
  { start, end }: BillingPeriod,
  content: StatementContent,
): void => {
  const month = start.slice(0, MONTH_LENGTH);
  const statementName = `Statement ${month}`;
  const createdOn = timestamp();
  const statement: BillingStatement = {
    statementID: crypto.randomUUID(),
    statementName,
    fileName: `statement-${month}.pdf`,
    fileSize: toStatementFile({ statementName, summary: content.summary }).length,
    billingPeriodStartDateTime: start,
    billingPeriodEndDateTime: end,
    ...content,
    createdOn,
    updatedOn: createdOn,
  };
  billing.statements.add(accountID, statement);
  events.emit("billingStatement.created", { accountID, statementID: statement.statementID });
};
