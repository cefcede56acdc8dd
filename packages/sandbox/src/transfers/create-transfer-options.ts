import type { PaymentMethod } from "@moovkit/models";
import { createTransferOptions, type TransferSideInput } from "@moovkit/transfers";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { checkAmount, checkFacilitator } from "./check-request.js";
import { canBe, type Side } from "./rails.js";

const listMethods = (
  { accounts, paymentMethods }: Services,
  side: Side,
  { accountID, paymentMethodID }: TransferSideInput,
): readonly PaymentMethod[] => {
  const reject = (message: string) => rejectRequest(422, { [side]: message });
  if (paymentMethodID !== undefined) {
    const method = paymentMethods.find(paymentMethodID);
    return method && (accountID ?? method.accountID) === method.accountID
      ? [method.paymentMethod]
      : reject("is not a payment method of the account");
  }
  if (accountID === undefined) return reject("needs an `accountID` or a `paymentMethodID`");
  return accounts.has(accountID) ? paymentMethods.list(accountID) : reject("is not an account");
};

const listOptions = (services: Services, side: Side, input: TransferSideInput): readonly PaymentMethod[] =>
  listMethods(services, side, input).filter((paymentMethod) => canBe(side, paymentMethod));

export const handleCreateTransferOptions = defineHandler(createTransferOptions, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input: { accountID, amount, source, destination } }, services) => {
    checkFacilitator(services, accountID);
    checkAmount(amount);
    const sourceOptions = listOptions(services, "source", source);
    const destinationOptions = listOptions(services, "destination", destination);
    return { body: { sourceOptions, destinationOptions } };
  },
});
