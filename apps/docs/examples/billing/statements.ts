import { getStatement, listStatements } from "@moovkit/billing";
import type { Client } from "@moovkit/core";

/** Returns the statements of an account since a time, as files. */
export const downloadStatements = async (
  client: Client,
  accountID: string,
  billingPeriodStartDateTime: string,
) => {
  const files: File[] = [];
  const statements = listStatements(client, { accountID, billingPeriodStartDateTime });
  for await (const { statementID, fileName } of statements) {
    const { bytes, contentType } = await getStatement(client, { accountID, statementID });
    files.push(new File([bytes.slice()], fileName, { type: contentType ?? "application/pdf" }));
  }
  return files;
};
