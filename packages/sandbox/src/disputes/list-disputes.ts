import { type Dispute, type ListDisputesInput, listDisputes } from "@moovkit/disputes";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";
import { rejectRequest } from "../reject-request.js";
import type { DisputeRecord } from "./dispute-store.js";

const isAny = (value: string, values: readonly string[] | undefined): boolean =>
  values === undefined || values.includes(value);

const isSame = (value: string, filter: string | undefined): boolean =>
  filter === undefined || filter === value;

/** `start` and `end` are included. */
const isCreatedBetween = ({ createdOn }: Dispute, start: string | undefined, end: string | undefined) =>
  (start === undefined || Date.parse(createdOn) >= Date.parse(start)) &&
  (end === undefined || Date.parse(createdOn) <= Date.parse(end));

/** `start` and `end` are excluded. */
const isDueBetween = ({ respondBy }: Dispute, start: string | undefined, end: string | undefined) =>
  (start === undefined || Date.parse(respondBy) > Date.parse(start)) &&
  (end === undefined || Date.parse(respondBy) < Date.parse(end));

const matches = ({ dispute, cardholderAccountID }: DisputeRecord, filters: ListDisputesInput): boolean =>
  isSame(dispute.status, filters.status) &&
  isSame(dispute.merchantAccountID, filters.merchantAccountID) &&
  isSame(cardholderAccountID, filters.cardholderAccountID) &&
  isAny(dispute.disputeID, filters.disputeIDs) &&
  isAny(dispute.transfer.transferID, filters.transferIDs) &&
  isCreatedBetween(dispute, filters.startDateTime, filters.endDateTime) &&
  isDueBetween(dispute, filters.respondStartDateTime, filters.respondEndDateTime);

const ORDERS = ["createdOn", "respondBy"] as const;

/** Sorts disputes by a field. A `-` before its name means the latest time first. */
const sort = (disputes: readonly Dispute[], orderBy: string | undefined): readonly Dispute[] => {
  if (orderBy === undefined) return disputes;
  const field = ORDERS.find((name) => name === orderBy.replace(/^-/, ""));
  if (!field) return rejectRequest(400, { error: "orderBy must be createdOn or respondBy" });
  const direction = orderBy.startsWith("-") ? -1 : 1;
  return [...disputes].sort((first, second) => direction * first[field].localeCompare(second[field]));
};

export const handleListDisputes = defineHandler(listDisputes, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input }, { accounts, disputes }) => {
    accounts.get(input.accountID);
    const matching = disputes.list(input.accountID).filter((record) => matches(record, input));
    const sorted = sort(
      matching.map(({ dispute }) => dispute),
      input.orderBy,
    );
    return { body: pageOf(sorted, input) };
  },
});
