import { fromCents, fromDecimal } from "../engine/ledger.js";
import { rejectRequest } from "../reject-request.js";

/**
 * The maximum in cents. JSON can then represent the amount of a transfer from a negative balance to the minimum
 * exactly.
 */
const MAX_MINIMUM_BALANCE = Math.floor(Number.MAX_SAFE_INTEGER / 2);

/** Rejects the request with status 422 if the minimum balance is too high. */
export const checkMinimumBalance = ({
  minimumBalance,
}: {
  readonly minimumBalance?: string | null | undefined;
}): void => {
  if (fromDecimal(minimumBalance ?? "0.00") > fromCents(MAX_MINIMUM_BALANCE))
    rejectRequest(422, { minimumBalance: "is too high" });
};
