import { ConflictError, defineOperation, GenericError, offsetPagination } from "@moovkit/core";
import { DisputeStatusInput, id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Dispute } from "./dispute.js";

/** Rejects an empty list, because it would be sent as no filter. */
const idFilter = () => z.optional(z.array(id()).check(z.minLength(1)));

const ListDisputesInputSchema = z.strictObject({
  /** Your own account, or the account of a merchant. */
  accountID: id(),
  /** Only disputes that were created at this time or later. RFC 3339. */
  startDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only disputes that were created at this time or earlier. RFC 3339. */
  endDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only disputes whose `respondBy` is after this time. RFC 3339. */
  respondStartDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only disputes whose `respondBy` is before this time. RFC 3339. */
  respondEndDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only disputes with this status. */
  status: z.optional(DisputeStatusInput),
  /** Only disputes of payments that this account received. */
  merchantAccountID: z.optional(id()),
  /** Only disputes of payments that this account made. */
  cardholderAccountID: z.optional(id()),
  /** Only the disputes with these IDs. An empty list is rejected, because it would be sent as no filter. */
  disputeIDs: idFilter(),
  /** Only disputes of these transfers. An empty list is rejected. */
  transferIDs: idFilter(),
  /** The order of the list. Moov does not document the values. */
  orderBy: z.optional(z.string()),
  ...pageInput,
});

/** Input of `listDisputes`. */
export interface ListDisputesInput extends z.infer<typeof ListDisputesInputSchema> {}

/** Input of `listDisputes`. */
export const ListDisputesInput: Schema<ListDisputesInput> = ListDisputesInputSchema;

/**
 * Returns disputes. Await the call for one page, or iterate over it for all disputes. An access token needs the scope
 * `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { listDisputes } from "@moovkit/disputes";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const disputes = listDisputes(client, { accountID: "5a3f", status: "response-needed" });
 * for await (const { disputeID, respondBy } of disputes) console.log(disputeID, respondBy);
 * ```
 * @see https://docs.moov.io/api/money-movement/disputes/
 */
export const listDisputes = defineOperation({
  id: "listDisputes",
  method: "GET",
  path: "/accounts/{accountID}/disputes",
  input: ListDisputesInput,
  output: { 200: z.array(Dispute) },
  errors: { 400: GenericError, 409: ConflictError },
  pagination: offsetPagination<Dispute>("disputeID"),
});
