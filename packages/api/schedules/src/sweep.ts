import { AmountDecimal, openObject, type Schema, SweepStatus, WalletTransactionType } from "@moovkit/models";
import * as z from "zod/mini";

const SweepSubtotalSchema = openObject({
  type: WalletTransactionType,
  /** Number of transactions of this type. */
  count: z.int(),
  /** The sum of these transactions. */
  amount: AmountDecimal,
});

/** The transactions of one type in a sweep. */
export interface SweepSubtotal extends z.infer<typeof SweepSubtotalSchema> {}

/** The transactions of one type in a sweep. */
export const SweepSubtotal: Schema<SweepSubtotal> = SweepSubtotalSchema;

const SweepSchema = openObject({
  sweepID: z.string(),
  status: SweepStatus,
  /**
   * The sum of the transactions of the wallet since the previous sweep, after fees. Decimal in the main unit of the
   * currency, with up to 9 decimal places.
   */
  accruedAmount: z.string(),
  /** The amount that remains in the wallet after the transfer. Decimal in the main unit of the currency. */
  residualBalance: z.optional(z.string()),
  /** Three-letter code, such as `USD`. All amounts of the sweep are in this currency. */
  currency: z.string(),
  /** RFC 3339, with nanoseconds. */
  accrualStartedOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  accrualEndedOn: z.optional(z.string()),
  pushPaymentMethodID: z.optional(z.string()),
  pullPaymentMethodID: z.optional(z.string()),
  /** The transfer that moves the money. Set after it was created. */
  transferID: z.optional(z.string()),
  /** The amount of the transfer. Decimal in the main unit of the currency. */
  transferAmount: z.optional(z.string()),
  /** The text on bank statements. */
  statementDescriptor: z.optional(z.string()),
  /** The parts of `accruedAmount`, by type of transaction. */
  subtotals: z.optional(z.array(SweepSubtotal)),
});

/** The transactions of a wallet since the previous sweep, and the transfer that moves their sum. */
export interface Sweep extends z.infer<typeof SweepSchema> {}

/** The transactions of a wallet since the previous sweep, and the transfer that moves their sum. */
export const Sweep: Schema<Sweep> = SweepSchema;
