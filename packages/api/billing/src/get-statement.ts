import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetStatementInputSchema = z.strictObject({ accountID: id(), statementID: id() });

/** Input of `getStatement`. */
export interface GetStatementInput extends z.infer<typeof GetStatementInputSchema> {}

/** Input of `getStatement`. */
export const GetStatementInput: Schema<GetStatementInput> = GetStatementInputSchema;

/**
 * Returns a monthly statement as the bytes of a PDF. `listStatements` returns its amounts. An access token needs the scope
 * `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { getStatement } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { bytes } = await getStatement(client, { accountID: "5a3f", statementID: "41fc" });
 * const pdf = new Blob([bytes.slice()], { type: "application/pdf" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/billing/get-statement/
 */
export const getStatement = defineOperation({
  id: "getStatement",
  method: "GET",
  path: "/accounts/{accountID}/statements/{statementID}",
  input: GetStatementInput,
  responseType: "bytes",
  // Without it, Moov responds with JSON.
  encode: () => ({ headers: { accept: "application/pdf" } }),
});
