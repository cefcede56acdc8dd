import type { InvoiceAmountDetailsUpdateInput } from "@moovkit/commerce";
import { rejectRequest } from "../../reject-request.js";
import { isAbsentOrUSD, MUST_BE_AMOUNT } from "../amounts.js";

/** Rejects the request with status 422 if the tax or the surcharge of an invoice is incomplete or not in dollars. */
export const checkAmountDetails = (amountDetails: InvoiceAmountDetailsUpdateInput = {}): void => {
  const names = (["tax", "surcharge"] as const).filter((name) => !isAbsentOrUSD(amountDetails[name]));
  if (names.length > 0)
    rejectRequest(422, { amountDetails: Object.fromEntries(names.map((name) => [name, MUST_BE_AMOUNT])) });
};
