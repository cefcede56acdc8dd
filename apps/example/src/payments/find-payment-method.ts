import { CheckFailedError } from "../output.js";
import type { Party } from "./party.js";
import type { PaymentStage } from "./payment-stage.js";

/** Where the money of a transfer comes from, or goes to. */
export interface Endpoint {
  readonly party: Party;
  readonly type: "moov-wallet" | "ach-debit-fund" | "ach-credit-standard";
}

const MAX_SECONDS = 20;

/** Returns the ID of a payment method of an account. Moov creates payment methods a moment after their source. */
export const findPaymentMethod = async (
  { moov, target }: PaymentStage,
  { party: { accountID, name }, type }: Endpoint,
): Promise<string> => {
  for (let seconds = 0; seconds < MAX_SECONDS; seconds += 1) {
    const [method] = await moov.paymentMethods.listPaymentMethods({ accountID, paymentMethodType: type });
    if (method) return method.paymentMethodID;
    await target.waitForSecond();
  }
  throw new CheckFailedError(`check failed: the ${name} has no payment method of type ${type}`);
};
