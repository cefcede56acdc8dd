import { getStatement } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { prefersType } from "../prefers-type.js";
import { toStatementFile } from "./statement-file.js";

export const handleGetStatement = defineHandler(getStatement, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID, statementID }, accept }, { billing }) => {
    const statement = billing.statements.get(accountID, statementID);
    if (!prefersType(accept, "application/pdf", "application/json")) return { body: statement };
    return { body: toStatementFile(statement), headers: { "content-type": "application/pdf" } };
  },
});
