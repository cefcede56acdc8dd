import { defineOperation, offsetPagination, unprocessable } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ListTransfersIssues } from "./errors.js";
import { Transfer } from "./transfer.js";
import { TRANSFER_SECRETS } from "./transfer-secrets.js";
import { TransferStatusInput } from "./transfer-status.js";

/** Rejects an empty list, because it would be sent as no filter and return all transfers. */
const idFilter = () => z.optional(z.array(id()).check(z.minLength(1)));

const ListTransfersInputSchema = z.strictObject({
  /** Your own account, or an account whose transfers you may see. */
  accountID: id(),
  /** Only transfers from or to one of these accounts. */
  accountIDs: idFilter(),
  /** Only transfers of one of these card authorizations. */
  authorizationIDs: idFilter(),
  /** Only transfers of one of these captures. */
  captureIDs: idFilter(),
  /** Only transfers with this status. */
  status: z.optional(TransferStatusInput),
  /** Only transfers that were created at this time or later. RFC 3339. */
  startDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only transfers that were created before this time. RFC 3339. */
  endDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only transfers of this group. */
  groupID: z.optional(id()),
  /** Only transfers of this schedule. */
  scheduleID: z.optional(id()),
  /** Only transfers of this payment link. */
  paymentLinkCode: z.optional(z.string()),
  /** Only transfers with this ID in your system. */
  foreignID: z.optional(z.string()),
  /** `true`: only transfers that were refunded. `false`: only transfers that were not. */
  refunded: z.optional(z.boolean()),
  /** `true`: only transfers that were disputed. `false`: only transfers that were not. */
  disputed: z.optional(z.boolean()),
  ...pageInput,
});

/** Input of `listTransfers`. */
export interface ListTransfersInput extends z.infer<typeof ListTransfersInputSchema> {}

/** Input of `listTransfers`. */
export const ListTransfersInput: Schema<ListTransfersInput> = ListTransfersInputSchema;

/**
 * Returns transfers. Await the call for one page, or iterate over it for all transfers. An access token needs the scope
 * `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listTransfers } from "@moovkit/transfers";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const transfer of listTransfers(client, { accountID: "5a3f", status: "failed" }))
 *   console.log(transfer.transferID, transfer.failureReason);
 * ```
 * @see https://docs.moov.io/api/money-movement/transfers/
 */
export const listTransfers = defineOperation({
  id: "listTransfers",
  method: "GET",
  path: "/accounts/{accountID}/transfers",
  input: ListTransfersInput,
  output: { 200: z.array(Transfer) },
  errors: { 422: unprocessable(ListTransfersIssues) },
  secretFields: TRANSFER_SECRETS,
  pagination: offsetPagination<Transfer>("transferID"),
});
