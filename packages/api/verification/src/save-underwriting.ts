import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BusinessPresenceInput } from "./business-presence.js";
import { CollectFundsInput } from "./collect-funds.js";
import { SaveUnderwritingIssues } from "./errors.js";
import { GeographicReachInput } from "./geographic-reach.js";
import { MoneyTransferInput } from "./money-transfer.js";
import { PendingLitigationInput } from "./pending-litigation.js";
import { SendFundsInput } from "./send-funds.js";
import { SubmissionIntentInput } from "./submission-intent.js";
import { Underwriting } from "./underwriting.js";
import { VolumeShareByCustomerTypeInput } from "./volume-share-by-customer-type.js";

const SaveUnderwritingInputSchema = z.strictObject({
  accountID: id(),
  geographicReach: z.optional(GeographicReachInput),
  businessPresence: z.optional(BusinessPresenceInput),
  pendingLitigation: z.optional(PendingLitigationInput),
  volumeShareByCustomerType: z.optional(VolumeShareByCustomerTypeInput),
  collectFunds: z.optional(CollectFundsInput),
  moneyTransfer: z.optional(MoneyTransferInput),
  sendFunds: z.optional(SendFundsInput),
  /** `submit` starts the review, `wait` does not. Moov does not document the default. */
  submissionIntent: z.optional(SubmissionIntentInput),
});

/** Input of `saveUnderwriting`. */
export interface SaveUnderwritingInput extends z.infer<typeof SaveUnderwritingInputSchema> {}

/** Input of `saveUnderwriting`. */
export const SaveUnderwritingInput: Schema<SaveUnderwritingInput> = SaveUnderwritingInputSchema;

/**
 * Describes the payments that an account expects. Moov requires it before it enables a capability. Which fields it requires
 * depends on the capability and on the values of other fields: after each call, look at `requirements` of the capability.
 *
 * Moov has no idempotency key for it, so it is retried only if the server cannot have processed it. Sending the same values
 * again is safe. An access token needs the scope `/accounts/{accountID}/profile.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { saveUnderwriting } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await saveUnderwriting(client, {
 *   accountID: "5a3f",
 *   geographicReach: "us-only",
 *   sendFunds: { ach: { estimatedActivity: { monthlyVolumeRange: "under-10k" } } },
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/underwriting/post/
 */
export const saveUnderwriting = defineOperation({
  id: "saveUnderwriting",
  method: "POST",
  path: "/accounts/{accountID}/underwriting",
  input: SaveUnderwritingInput,
  output: { 200: Underwriting },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(SaveUnderwritingIssues) },
  idempotent: false,
});
