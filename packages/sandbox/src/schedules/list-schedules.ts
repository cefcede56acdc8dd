import { listSchedules, type Schedule, type ScheduleAccount } from "@moovkit/schedules";
import { emailOf } from "../accounts/account-filters.js";
import type { AccountStore } from "../accounts/account-store.js";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";

const describeAccount = (accounts: AccountStore, accountID: string): ScheduleAccount => {
  const account = accounts.get(accountID);
  const email = emailOf(account);
  return { accountID, displayName: account.displayName, ...(email !== undefined && { email }) };
};

const describeAccounts = (accounts: AccountStore, schedule: Schedule) => ({
  sourceAccount: describeAccount(accounts, schedule.sourceAccountID),
  destinationAccount: describeAccount(accounts, schedule.destinationAccountID),
  partnerAccount: describeAccount(accounts, schedule.partnerAccountID),
});

export const handleListSchedules = defineHandler(listSchedules, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, hydrate, ...page } }, { accounts, schedules }) => {
    accounts.get(accountID);
    const listed = pageOf(schedules.list(accountID), page).map(schedules.toSchedule);
    return {
      body: listed.map((schedule) => ({
        ...schedule,
        ...(hydrate === "accounts" && describeAccounts(accounts, schedule)),
      })),
    };
  },
});
