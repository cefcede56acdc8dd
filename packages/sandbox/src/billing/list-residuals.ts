import { listResiduals } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { isBetween } from "../is-between.js";
import { pageOf } from "../page.js";

export const handleListResiduals = defineHandler(listResiduals, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input }, { accounts, billing }) => {
    accounts.get(input.accountID);
    const { startDateTime, endDateTime } = input;
    const residuals = billing.residuals.list(input.accountID);
    const matching = residuals.filter(({ periodStart }) =>
      isBetween(periodStart, startDateTime, endDateTime),
    );
    return { body: pageOf(matching, input) };
  },
});
