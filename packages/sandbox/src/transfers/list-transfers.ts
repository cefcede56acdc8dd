import { type ListTransfersInput, listTransfers, type Transfer } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import { isBetween } from "../is-between.js";
import { pageOf } from "../page.js";
import type { TransferRecord } from "./transfer-store.js";

const hasAccount = ({ source, destination }: Transfer, accountIDs: readonly string[]): boolean =>
  accountIDs.includes(source.account.accountID) || accountIDs.includes(destination.account.accountID);

const isAny = (value: string | undefined, values: readonly string[] | undefined): boolean =>
  values === undefined || (value !== undefined && values.includes(value));

/** Fields that a filter of the same name compares. */
const FIELDS = ["status", "groupID", "foreignID", "scheduleID", "paymentLinkCode"] as const;

const matches = (transfer: Transfer, filters: ListTransfersInput): boolean => {
  const { accountIDs, authorizationIDs, captureIDs, refunded, disputed } = filters;
  const { capture, refunds = [], disputes = [] } = transfer;
  return (
    FIELDS.every((field) => filters[field] === undefined || filters[field] === transfer[field]) &&
    (accountIDs === undefined || hasAccount(transfer, accountIDs)) &&
    isAny(capture?.authorizationID, authorizationIDs) &&
    isAny(capture?.captureID, captureIDs) &&
    (refunded === undefined || refunded === refunds.length > 0) &&
    (disputed === undefined || disputed === disputes.length > 0) &&
    isBetween(transfer.createdOn, filters.startDateTime, filters.endDateTime)
  );
};

/** Returns the transfers that match the filters, one by one, because a page needs only some of them. */
function* listMatching(records: Iterable<TransferRecord>, filters: ListTransfersInput): Iterable<Transfer> {
  for (const { transfer } of records) if (matches(transfer, filters)) yield transfer;
}

export const handleListTransfers = defineHandler(listTransfers, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input }, services) => {
    services.accounts.get(input.accountID);
    const matching = listMatching(services.transfers.list(input.accountID), input);
    return { body: pageOf(matching, input) };
  },
});
