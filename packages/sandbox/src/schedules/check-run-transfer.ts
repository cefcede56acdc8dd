import type { RunTransferInput } from "@moovkit/schedules";
import { fromCents } from "../engine/ledger.js";
import { priceOf, totalOf } from "../line-item-total.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { checkAmount, checkFacilitator } from "../transfers/check-request.js";
import { resolveMethods } from "../transfers/resolve-methods.js";
import { toTransferInput } from "./run-transfer.js";

/** The accounts that take part in a transfer. */
export interface Participants {
  readonly partnerAccountID: string;
  readonly sourceAccountID: string;
  readonly destinationAccountID: string;
}

const checkParts = ({ amount, salesTaxAmount, lineItems }: RunTransferInput): void => {
  const tax = salesTaxAmount?.value ?? 0;
  if (salesTaxAmount && salesTaxAmount.currency.toUpperCase() !== "USD")
    rejectRequest(422, { salesTaxAmount: "must be in USD" });
  if (tax > amount.value) rejectRequest(422, { salesTaxAmount: "must not exceed the amount" });
  if (!lineItems) return;
  if (lineItems.items.some((item) => priceOf(item) < 0n))
    rejectRequest(422, { lineItems: "must not have a price below 0 with the options" });
  if (totalOf(lineItems.items) !== fromCents(amount.value - tax))
    rejectRequest(422, { lineItems: "must add up to the amount without the sales tax" });
};

/**
 * Checks the transfer of an occurrence as if it was created now, except for the balance of its wallet. Rejects the request if
 * the transfer cannot be created.
 */
export const checkRunTransfer = (services: Services, runTransfer: RunTransferInput): Participants => {
  const { partnerAccountID, amount } = runTransfer;
  checkFacilitator(services, partnerAccountID);
  checkAmount(amount);
  checkParts(runTransfer);
  const { source, destination } = resolveMethods(services, toTransferInput(runTransfer));
  return {
    partnerAccountID,
    sourceAccountID: source.accountID,
    destinationAccountID: destination.accountID,
  };
};
