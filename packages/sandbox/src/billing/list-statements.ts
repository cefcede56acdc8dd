import { type BillingStatement, type ListStatementsInput, listStatements } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";

const matches = (statement: BillingStatement, filters: ListStatementsInput): boolean => {
  const { billingPeriodStartDateTime: start, billingPeriodEndDateTime: end } = filters;
  const { billingPeriodStartDateTime, billingPeriodEndDateTime } = statement;
  return (
    (start === undefined || Date.parse(billingPeriodStartDateTime) >= Date.parse(start)) &&
    (end === undefined || Date.parse(billingPeriodEndDateTime) <= Date.parse(end))
  );
};

export const handleListStatements = defineHandler(listStatements, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input }, { accounts, billing }) => {
    accounts.get(input.accountID);
    const statements = billing.statements.list(input.accountID);
    return {
      body: pageOf(
        statements.filter((statement) => matches(statement, input)),
        input,
      ),
    };
  },
});
