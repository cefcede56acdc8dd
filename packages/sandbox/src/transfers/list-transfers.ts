import { type ListTransfersInput, listTransfers, type Transfer } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";

const DEFAULT_COUNT = 200;

/** The filters of a list, with times as Unix times in milliseconds. */
interface Filters extends Omit<ListTransfersInput, "startDateTime" | "endDateTime"> {
  readonly startsAt: number;
  readonly endsAt: number;
}

const isInPeriod = ({ createdOn }: Transfer, { startsAt, endsAt }: Filters): boolean => {
  const createdAt = Date.parse(createdOn);
  return createdAt >= startsAt && createdAt < endsAt;
};

const hasAccount = ({ source, destination }: Transfer, accountIDs: readonly string[]): boolean =>
  accountIDs.includes(source.account.accountID) || accountIDs.includes(destination.account.accountID);

const isAny = (value: string | undefined, values: readonly string[] | undefined): boolean =>
  values === undefined || (value !== undefined && values.includes(value));

/** Fields that a filter of the same name compares. */
const FIELDS = ["status", "groupID", "foreignID", "scheduleID", "paymentLinkCode"] as const;

const matches = (transfer: Transfer, filters: Filters): boolean => {
  const { accountIDs, authorizationIDs, captureIDs, refunded, disputed } = filters;
  const { capture, refunds = [], disputes = [] } = transfer;
  return (
    FIELDS.every((field) => filters[field] === undefined || filters[field] === transfer[field]) &&
    (accountIDs === undefined || hasAccount(transfer, accountIDs)) &&
    isAny(capture?.authorizationID, authorizationIDs) &&
    isAny(capture?.captureID, captureIDs) &&
    (refunded === undefined || refunded === refunds.length > 0) &&
    (disputed === undefined || disputed === disputes.length > 0) &&
    isInPeriod(transfer, filters)
  );
};

const toTime = (dateTime: string | undefined, otherwise: number): number =>
  dateTime === undefined ? otherwise : Date.parse(dateTime);

export const handleListTransfers = defineHandler(listTransfers, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input }, services) => {
    const { accountID, startDateTime, endDateTime, skip = 0, count = DEFAULT_COUNT } = input;
    services.accounts.get(accountID);
    const filters = {
      ...input,
      startsAt: toTime(startDateTime, Number.NEGATIVE_INFINITY),
      endsAt: toTime(endDateTime, Number.POSITIVE_INFINITY),
    };
    const page: Transfer[] = [];
    let toSkip = skip;
    for (const { transfer } of services.transfers.list(accountID)) {
      if (page.length === count) break;
      if (!matches(transfer, filters)) continue;
      if (toSkip > 0) toSkip -= 1;
      else page.push(transfer);
    }
    return { body: page };
  },
});
