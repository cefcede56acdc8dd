import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";

/** Returns the idempotency key of a request. Rejects the request with status 400 if it has none. */
export const requireKey = (idempotencyKey: string | undefined): string =>
  idempotencyKey ?? rejectRequest(400, { error: "the request needs an x-idempotency-key header" });

/** Rejects the request with status 404 if an account does not exist, and with 400 if it is disconnected. */
export const checkFacilitator = ({ accounts }: Services, accountID: string): void => {
  if (accounts.get(accountID).disconnectedOn !== undefined)
    rejectRequest(400, { error: "the account is disconnected" });
};

/** Rejects the request with status 422 if an amount cannot be transferred. */
export const checkAmount = ({
  currency,
  value,
}: {
  readonly currency: string;
  readonly value: number;
}): void => {
  if (currency.toUpperCase() !== "USD") rejectRequest(422, { amount: "the currency must be USD" });
  if (value === 0) rejectRequest(422, { amount: "must be above 0" });
};
