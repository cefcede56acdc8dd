import type { PaymentMethod } from "@moovkit/models";

/** A payment method and the account that it belongs to. */
export interface AccountPaymentMethod {
  readonly accountID: string;
  readonly paymentMethod: PaymentMethod;
}

/** The payment methods of all accounts. They follow from bank accounts and wallets. */
export interface PaymentMethodStore {
  /** Returns the payment methods that an account can use now. */
  list(accountID: string): readonly PaymentMethod[];
  /** Returns a payment method that can be used now. */
  find(paymentMethodID: string): AccountPaymentMethod | undefined;
}
