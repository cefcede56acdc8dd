import { getStatement } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { toStatementFile } from "./statement-file.js";

/** Matches an `accept` header that prefers a PDF. Moov's SDK sends `application/pdf;q=0` with requests for JSON. */
const PDF = /application\/pdf(?! *; *q=0(?:\.0*)? *(?:,|$))/i;

export const handleGetStatement = defineHandler(getStatement, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID, statementID }, accept }, { billing }) => {
    const statement = billing.statements.get(accountID, statementID);
    if (!PDF.test(accept ?? "")) return { body: statement };
    return { body: toStatementFile(statement), headers: { "content-type": "application/pdf" } };
  },
});
