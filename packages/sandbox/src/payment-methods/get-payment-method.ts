import { getPaymentMethod } from "@moovkit/payment-methods";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

export const handleGetPaymentMethod = defineHandler(getPaymentMethod, {
  scope: "/accounts/{accountID}/payment-methods.read",
  handle: ({ input: { accountID, paymentMethodID } }, { paymentMethods }) => {
    const found = paymentMethods.find(paymentMethodID);
    if (found?.accountID !== accountID)
      return rejectRequest(404, { error: "the account has no such payment method" });
    return { body: found.paymentMethod };
  },
});
