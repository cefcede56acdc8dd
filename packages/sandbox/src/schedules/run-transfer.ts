import type { RunTransfer, RunTransferInput } from "@moovkit/schedules";
import type { CreateTransferInput } from "@moovkit/transfers";
import { toAmountDecimal } from "../amount-decimal.js";
import { fromCents } from "../engine/ledger.js";
import { toLineItems } from "../transfers/transfer-line-items.js";

/** Returns the transfer of an occurrence as responses contain it. */
export const toRunTransfer = ({ lineItems, ...runTransfer }: RunTransferInput): RunTransfer => ({
  ...runTransfer,
  ...(lineItems && { lineItems: toLineItems(lineItems) }),
});

/** Returns the transfer of an occurrence as input of `createTransfer`. */
export const toTransferInput = ({
  partnerAccountID,
  salesTaxAmount,
  ...runTransfer
}: RunTransferInput): CreateTransferInput => ({
  accountID: partnerAccountID,
  ...runTransfer,
  ...(salesTaxAmount && {
    amountDetails: { tax: toAmountDecimal(fromCents(salesTaxAmount.value)) },
  }),
});
