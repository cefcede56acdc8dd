import { getStatement } from "@moovkit/billing";
import { parseAccept } from "hono/utils/accept";
import { defineHandler } from "../handler.js";
import { toStatementFile } from "./statement-file.js";

/** Returns whether an `accept` header prefers a PDF to JSON. Moov's SDK sends both, and gives one of them the weight 0. */
const prefersPDF = (accept: string): boolean => {
  const types = parseAccept(accept);
  const weightOf = (name: string) => types.find(({ type }) => type.toLowerCase() === name)?.q ?? 0;
  return weightOf("application/pdf") > weightOf("application/json");
};

export const handleGetStatement = defineHandler(getStatement, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID, statementID }, accept = "" }, { billing }) => {
    const statement = billing.statements.get(accountID, statementID);
    if (!prefersPDF(accept)) return { body: statement };
    return { body: toStatementFile(statement), headers: { "content-type": "application/pdf" } };
  },
});
