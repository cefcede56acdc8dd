import { listPaymentMethods } from "@moovkit/payment-methods";
import { defineHandler } from "../handler.js";

export const handleListPaymentMethods = defineHandler(listPaymentMethods, {
  scope: "/accounts/{accountID}/payment-methods.read",
  handle: ({ input: { accountID, ...filters } }, { accounts, paymentMethods }) => {
    accounts.get(accountID);
    return { body: paymentMethods.list(accountID, filters) };
  },
});
