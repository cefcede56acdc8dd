import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";
import { WalletType } from "./wallet-type.js";

const PaymentMethodWalletSchema = openObject({
  walletID: z.string(),
  /** The account that operates the wallet. */
  partnerAccountID: z.string(),
  walletType: WalletType,
});

/** The wallet of a payment method. */
export interface PaymentMethodWallet extends z.infer<typeof PaymentMethodWalletSchema> {}

/** The wallet of a payment method. */
export const PaymentMethodWallet: Schema<PaymentMethodWallet> = PaymentMethodWalletSchema;
