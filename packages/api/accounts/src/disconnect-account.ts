import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisconnectAccountInputSchema = z.strictObject({ accountID: id() });

/** Input of `disconnectAccount`. */
export interface DisconnectAccountInput extends z.infer<typeof DisconnectAccountInputSchema> {}

/** Input of `disconnectAccount`. */
export const DisconnectAccountInput: Schema<DisconnectAccountInput> = DisconnectAccountInputSchema;

/**
 * Ends the connection between an account and yours. The account itself stays, and `listAccounts` finds it with
 * `includeDisconnected`. An access token needs the scope `/accounts/{accountID}/profile.disconnect`.
 *
 * @example
 * ```ts
 * import { disconnectAccount } from "@moovkit/accounts";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await disconnectAccount(client, { accountID: "5a3f" });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/accounts/disconnect/
 */
export const disconnectAccount = defineOperation({
  id: "disconnectAccount",
  method: "DELETE",
  path: "/accounts/{accountID}",
  input: DisconnectAccountInput,
  errors: { 400: GenericError, 409: ConflictError },
});
