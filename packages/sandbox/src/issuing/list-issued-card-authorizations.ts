import {
  type IssuedCardAuthorization,
  type ListIssuedCardAuthorizationsInput,
  listIssuedCardAuthorizations,
} from "@moovkit/issuing";
import { defineHandler } from "../handler.js";
import { isBetween } from "../is-between.js";
import { pageOf } from "../page.js";

const matches = (
  { issuedCardID, status, createdOn }: IssuedCardAuthorization,
  filters: ListIssuedCardAuthorizationsInput,
): boolean =>
  (filters.issuedCardID === undefined || filters.issuedCardID === issuedCardID) &&
  (filters.statuses === undefined || filters.statuses.some((other) => other === status)) &&
  isBetween(createdOn, filters.startDateTime, filters.endDateTime);

export const handleListIssuedCardAuthorizations = defineHandler(listIssuedCardAuthorizations, {
  scope: "/accounts/{accountID}/issued-cards.read",
  handle: ({ input }, { accounts, issuingAuthorizations }) => {
    accounts.get(input.accountID);
    const listed = issuingAuthorizations.list(input.accountID).map(({ authorization }) => authorization);
    return {
      body: pageOf(
        listed.filter((authorization) => matches(authorization, input)),
        input,
      ),
    };
  },
});
