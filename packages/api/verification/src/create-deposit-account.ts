import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { fileContent, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateDepositAccountIssues } from "./errors.js";
import { IngestedDepositAccount } from "./ingested-deposit-account.js";
import { SourceSystemInput } from "./source-system.js";

const CreateDepositAccountInputSchema = z.strictObject({
  accountID: id(),
  /** The core banking system that the bytes come from. Sent as the header `x-source-system`. */
  sourceSystem: SourceSystemInput,
  /** The export, unchanged. */
  body: fileContent(),
});

/** Input of `createDepositAccount`. */
export interface CreateDepositAccountInput extends z.infer<typeof CreateDepositAccountInputSchema> {}

/** Input of `createDepositAccount`. */
export const CreateDepositAccountInput: Schema<CreateDepositAccountInput> = CreateDepositAccountInputSchema;

/**
 * Adds a deposit account to the deposit view of an account, from an export of a core banking system. The format of the
 * bytes depends on that system. Moov does not document the formats or a size limit.
 *
 * Moov has no idempotency key for it, so it is retried only if the server cannot have processed it. An access token needs the
 * scope `/accounts/{accountID}/profile.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createDepositAccount } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { sourceAccountID } = await createDepositAccount(client, {
 *   accountID: "5a3f",
 *   sourceSystem: "jh_silverlake",
 *   body: new TextEncoder().encode("<DepositAccount/>"),
 * });
 * ```
 * @see https://docs.moov.io/api/
 */
export const createDepositAccount = defineOperation({
  id: "createDepositAccount",
  method: "POST",
  path: "/underwriting/{accountID}/deposit-accounts",
  input: CreateDepositAccountInput,
  output: { 200: IngestedDepositAccount },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateDepositAccountIssues) },
  headers: { sourceSystem: "x-source-system" },
  encoding: "bytes",
  idempotent: false,
});
