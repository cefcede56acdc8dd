import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";

/** The types of payment methods with which a wallet can be swept. */
const TYPES = {
  pushPaymentMethodID: ["ach-credit-same-day", "ach-credit-standard", "instant-bank-credit", "rtp-credit"],
  pullPaymentMethodID: ["ach-debit-fund"],
} as const;

/** The payment methods in a request. */
type SweepMethods = { readonly [Field in keyof typeof TYPES]?: string | null | undefined };

/** Rejects the request with status 422 if a payment method cannot be used for the sweeps of an account. */
export const checkSweepMethods = (
  { paymentMethods }: Services,
  accountID: string,
  methods: SweepMethods,
): void => {
  for (const field of ["pushPaymentMethodID", "pullPaymentMethodID"] as const) {
    const paymentMethodID = methods[field];
    if (paymentMethodID === undefined || paymentMethodID === null) continue;
    const method = paymentMethods.find(paymentMethodID);
    if (method?.accountID !== accountID)
      rejectRequest(422, { [field]: "is not a payment method of the account that can be used" });
    const types: readonly string[] = TYPES[field];
    if (!types.includes(method?.paymentMethod.paymentMethodType ?? ""))
      rejectRequest(422, { [field]: `must be a payment method of the type ${types.join(", ")}` });
  }
};
