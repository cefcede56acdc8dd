import { defineOperation, GenericError, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BillingStatement } from "./billing-statement.js";

const ListStatementsInputSchema = z.strictObject({
  accountID: id(),
  /** Only statements of periods that start at this time or later. RFC 3339. */
  billingPeriodStartDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only statements of periods that end at this time or earlier. RFC 3339. */
  billingPeriodEndDateTime: z.optional(z.iso.datetime({ offset: true })),
  ...pageInput,
});

/** Input of `listStatements`. */
export interface ListStatementsInput extends z.infer<typeof ListStatementsInputSchema> {}

/** Input of `listStatements`. */
export const ListStatementsInput: Schema<ListStatementsInput> = ListStatementsInputSchema;

/**
 * Returns the monthly statements of an account. Moov creates them on the first day of the next month, and sends the webhook
 * event `billingStatement.created`. Await the call for one page, or iterate over it for all statements. An access token needs
 * the scope `/accounts/{accountID}/profile.read`.
 *
 * @example
 * ```ts
 * import { listStatements } from "@moovkit/billing";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const { statementName, summary } of listStatements(client, { accountID: "5a3f" }))
 *   console.log(statementName, summary.total?.valueDecimal);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/billing/list-statements/
 */
export const listStatements = defineOperation({
  id: "listStatements",
  method: "GET",
  path: "/accounts/{accountID}/statements",
  input: ListStatementsInput,
  output: { 200: z.array(BillingStatement) },
  errors: { 400: GenericError },
  pagination: offsetPagination<BillingStatement>("statementID"),
});
