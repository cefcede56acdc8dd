import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DeleteRepresentativeInputSchema = z.strictObject({ accountID: id(), representativeID: id() });

/** Input of `deleteRepresentative`. */
export interface DeleteRepresentativeInput extends z.infer<typeof DeleteRepresentativeInputSchema> {}

/** Input of `deleteRepresentative`. */
export const DeleteRepresentativeInput: Schema<DeleteRepresentativeInput> = DeleteRepresentativeInputSchema;

/**
 * Removes a person who no longer owns or controls a business. An access token needs the scope
 * `/accounts/{accountID}/representatives.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { deleteRepresentative } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await deleteRepresentative(client, { accountID: "5a3f", representativeID: "d0a5" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/representatives/delete/
 */
export const deleteRepresentative = defineOperation({
  id: "deleteRepresentative",
  method: "DELETE",
  path: "/accounts/{accountID}/representatives/{representativeID}",
  input: DeleteRepresentativeInput,
  errors: { 400: GenericError, 409: ConflictError },
});
