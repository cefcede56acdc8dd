import type { RunTransferInput, ScheduledTransferLineItemsInput } from "@moovkit/schedules";
import { fromCents, fromDecimal } from "../engine/ledger.js";
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

/** Returns the sum of line items in the unit of the ledger. The prices of options are added to that of each item. */
const sumOf = ({ items }: ScheduledTransferLineItemsInput): bigint =>
  items.reduce((sum, { basePrice, quantity, options = [] }) => {
    const price = options.reduce(
      (total, option) =>
        total + fromDecimal(option.priceModifier?.valueDecimal ?? "0.0") * BigInt(option.quantity),
      fromDecimal(basePrice.valueDecimal),
    );
    return sum + price * BigInt(quantity);
  }, 0n);

const checkParts = ({ amount, salesTaxAmount, lineItems }: RunTransferInput): void => {
  const tax = salesTaxAmount?.value ?? 0;
  if (salesTaxAmount && salesTaxAmount.currency.toUpperCase() !== "USD")
    rejectRequest(422, { salesTaxAmount: "must be in USD" });
  if (tax > amount.value) rejectRequest(422, { salesTaxAmount: "must not exceed the amount" });
  if (lineItems && sumOf(lineItems) !== fromCents(amount.value - tax))
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
