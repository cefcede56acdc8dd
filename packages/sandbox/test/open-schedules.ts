import {
  getSchedules,
  type NewOccurrenceInput,
  type RunTransferInput,
  type Schedule,
  type ScheduleRecurrenceInput,
} from "@moovkit/schedules";
import { openShop, type Shop } from "./open-shop.js";

export const DAY_MS = 86_400_000;

/** Returns a shop with helpers for schedules in which the partner pays $1.00 to the merchant. */
export const withSchedules = (shop: Shop) => {
  const { accountID } = shop.partner;
  const runTransfer: RunTransferInput = {
    amount: { currency: "USD", value: 100 },
    source: { paymentMethodID: shop.partner.method("moov-wallet") },
    destination: { paymentMethodID: shop.merchant.method("moov-wallet") },
    partnerAccountID: accountID,
    description: "Dues",
  };
  const now = shop.sandbox.clock.now();
  const at = (days: number): string => new Date(now + days * DAY_MS).toISOString();
  return {
    ...shop,
    accountID,
    runTransfer,
    /** Returns the time in a number of days. */
    at,
    /** Returns a rule that starts tomorrow. */
    recur: (
      recurrenceRule: string,
      details: Partial<ScheduleRecurrenceInput> = {},
    ): ScheduleRecurrenceInput => ({ recurrenceRule, runTransfer, start: at(1), ...details }),
    /** Returns an occurrence in a number of days. */
    dated: (days: number, details: Partial<RunTransferInput> = {}): NewOccurrenceInput => ({
      runOn: at(days),
      runTransfer: { ...runTransfer, ...details },
    }),
    read: ({ scheduleID }: Schedule, { client } = shop) => getSchedules(client, { accountID, scheduleID }),
  };
};

/** Opens a shop whose partner has $100.00. */
export const openSchedules = async () => {
  const shop = await openShop();
  await shop.fund(10_000);
  return withSchedules(shop);
};

/** Returns the times of the occurrences. */
export const timesOf = ({ occurrences = [] }: Schedule) => occurrences.map(({ runOn }) => runOn);

/** Returns the statuses of the occurrences. */
export const statusesOf = ({ occurrences = [] }: Schedule) =>
  occurrences.map(({ status, canceledOn }) => (canceledOn === undefined ? status : "canceled"));

/** Returns the ID of an occurrence. */
export const idOf = ({ occurrences = [] }: Schedule, index: number): string =>
  occurrences[index]?.occurrenceID ?? "";
