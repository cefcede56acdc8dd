import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetDisputeEvidenceDataInputSchema = z.strictObject({
  accountID: id(),
  disputeID: id(),
  evidenceID: id(),
});

/** Input of `getDisputeEvidenceData`. */
export interface GetDisputeEvidenceDataInput extends z.infer<typeof GetDisputeEvidenceDataInputSchema> {}

/** Input of `getDisputeEvidenceData`. */
export const GetDisputeEvidenceDataInput: Schema<GetDisputeEvidenceDataInput> =
  GetDisputeEvidenceDataInputSchema;

/**
 * Downloads a file that was uploaded as evidence, as bytes. An access token needs the scope
 * `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { getDisputeEvidenceData } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { bytes, contentType = "" } = await getDisputeEvidenceData(client, {
 *   accountID: "5a3f",
 *   disputeID: "ec7e",
 *   evidenceID: "8d21",
 * });
 * const file = new Blob([bytes.slice()], { type: contentType });
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const getDisputeEvidenceData = defineOperation({
  id: "getDisputeEvidenceData",
  method: "GET",
  path: "/accounts/{accountID}/disputes/{disputeID}/evidence/{evidenceID}/data",
  input: GetDisputeEvidenceDataInput,
  responseType: "bytes",
});
