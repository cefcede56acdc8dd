import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Dispute } from "./dispute.js";

const AcceptDisputeInputSchema = z.strictObject({ accountID: id(), disputeID: id() });

/** Input of `acceptDispute`. */
export interface AcceptDisputeInput extends z.infer<typeof AcceptDisputeInputSchema> {}

/** Input of `acceptDispute`. */
export const AcceptDisputeInput: Schema<AcceptDisputeInput> = AcceptDisputeInputSchema;

/**
 * Accepts the liability for a dispute. The cardholder keeps the money, and the dispute can no longer be challenged.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.read`, although the operation changes the dispute.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { acceptDispute } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await acceptDispute(client, { accountID: "5a3f", disputeID: "ec7e" });
 * ```
 * @see https://docs.moov.io/guides/accept-payments/cards/disputes/
 */
export const acceptDispute = defineOperation({
  id: "acceptDispute",
  method: "POST",
  path: "/accounts/{accountID}/disputes/{disputeID}/accept",
  input: AcceptDisputeInput,
  // The request has no body.
  encoding: "query",
  output: { 200: Dispute },
  errors: { 400: GenericError, 409: ConflictError },
  idempotent: false,
});
