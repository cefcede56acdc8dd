import type { IncurredFee, RetrieveFeesInput } from "@moovkit/billing";
import { isBetween } from "../is-between.js";
import { pageOf } from "../page.js";
import type { FeeRecord } from "./fee-store.js";

const isValue = (value: string | undefined, filter: string | undefined): boolean =>
  filter === undefined || value === filter;

const matches = ({ fee }: FeeRecord, filters: Omit<RetrieveFeesInput, "accountID">): boolean =>
  isValue(fee.generatedBy?.transferID, filters.transferID) &&
  isValue(fee.generatedBy?.disputeID, filters.disputeID) &&
  isValue(fee.residualID, filters.residualID) &&
  isBetween(fee.createdOn, filters.startDateTime, filters.endDateTime);

/** Returns the page of the fees that match all filters. */
export const selectFees = (
  records: readonly FeeRecord[],
  filters: Omit<RetrieveFeesInput, "accountID">,
): readonly IncurredFee[] =>
  pageOf(
    records.filter((record) => matches(record, filters)),
    filters,
  ).map(({ fee }) => fee);
