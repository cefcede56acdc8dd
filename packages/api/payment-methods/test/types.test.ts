import type { Client } from "@moovkit/core";
import type {
  ApplePay,
  GooglePay,
  PaymentMethod,
  PaymentMethodBankAccount,
  PaymentMethodCard,
  PaymentMethodWallet,
  TerminalCard,
} from "@moovkit/models";
import { describe, expectTypeOf, it } from "vitest";
import { getPaymentMethod, listPaymentMethods } from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the payment-methods package", () => {
  it("narrow a payment method by its type", () =>
    check(async (client) => {
      const paymentMethod = await getPaymentMethod(client, { accountID: "a", paymentMethodID: "p" });
      switch (paymentMethod.paymentMethodType) {
        case "moov-wallet":
          expectTypeOf(paymentMethod.wallet).toEqualTypeOf<PaymentMethodWallet>();
          // @ts-expect-error: a wallet has no bank account
          paymentMethod.bankAccount;
          break;
        case "ach-debit-fund":
        case "ach-debit-collect":
        case "ach-credit-standard":
        case "ach-credit-same-day":
        case "rtp-credit":
        case "instant-bank-credit":
          expectTypeOf(paymentMethod.bankAccount).toEqualTypeOf<PaymentMethodBankAccount>();
          break;
        case "card-payment":
        case "push-to-card":
        case "pull-from-card":
          expectTypeOf(paymentMethod.card).toEqualTypeOf<PaymentMethodCard>();
          break;
        case "apple-pay":
        case "push-to-apple-pay":
        case "pull-from-apple-pay":
          expectTypeOf(paymentMethod.applePay).toEqualTypeOf<ApplePay>();
          break;
        case "google-pay":
        case "push-to-google-pay":
        case "pull-from-google-pay":
          expectTypeOf(paymentMethod.googlePay).toEqualTypeOf<GooglePay>();
          break;
        case "card-present-payment":
          expectTypeOf(paymentMethod.terminalCard).toEqualTypeOf<TerminalCard | undefined>();
          break;
        default:
          expectTypeOf(paymentMethod).toEqualTypeOf<never>();
      }
    }));

  it("have a list as the result of listPaymentMethods", () =>
    check(async (client) => {
      const input = { accountID: "a", paymentMethodType: "rtp-credit", sourceID: "b" } as const;
      expectTypeOf(await listPaymentMethods(client, input)).toEqualTypeOf<PaymentMethod[]>();
      // @ts-expect-error: `accountID` is required
      listPaymentMethods(client, {});
      // @ts-expect-error: there is no such type
      listPaymentMethods(client, { accountID: "a", paymentMethodType: "cash" });
    }));
});
