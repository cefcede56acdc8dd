import { type OpenEnum, openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const SWEEP_CONFIG_STATUSES = ["enabled", "disabled"] as const;

/** Whether a wallet is swept. In a request: only the documented values. */
export type SweepConfigStatusInput = (typeof SWEEP_CONFIG_STATUSES)[number];

/** Whether a wallet is swept. In a request: only the documented values. */
export const SweepConfigStatusInput: Schema<SweepConfigStatusInput> = z.enum(SWEEP_CONFIG_STATUSES);

/** Whether a wallet is swept. In a response: the documented values and any that Moov adds. */
export type SweepConfigStatus = OpenEnum<SweepConfigStatusInput>;

/** Whether a wallet is swept. In a response: the documented values and any that Moov adds. */
export const SweepConfigStatus: Schema<SweepConfigStatus> = openEnum(SWEEP_CONFIG_STATUSES);

const SweepConfigPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  /** Set if the payment method can no longer be used. Sweeps then wait for another one. RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
});

/** A payment method of the sweeps of a wallet. */
export interface SweepConfigPaymentMethod extends z.infer<typeof SweepConfigPaymentMethodSchema> {}

/** A payment method of the sweeps of a wallet. */
export const SweepConfigPaymentMethod: Schema<SweepConfigPaymentMethod> = SweepConfigPaymentMethodSchema;

const SweepConfigSchema = openObject({
  sweepConfigID: z.string(),
  walletID: z.string(),
  status: SweepConfigStatus,
  /** Receives the money of the wallet. */
  pushPaymentMethod: SweepConfigPaymentMethod,
  /** Debited when the balance of the wallet is below zero. */
  pullPaymentMethod: SweepConfigPaymentMethod,
  /**
   * The amount that stays in the wallet, as a decimal in dollars such as `"150.00"`. If it is not set, it is `"0.00"`.
   */
  minimumBalance: z.optional(z.string()),
  /** The text on bank statements. If it is not set, Moov generates a text for each sweep. */
  statementDescriptor: z.optional(z.string()),
  /** Fields that only Moov can change. */
  lockedFields: z.optional(z.array(z.string())),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
});

/**
 * The configuration of the sweeps of a wallet: the amount that stays in the wallet, and the bank accounts that receive
 * the rest or pay what is missing.
 */
export interface SweepConfig extends z.infer<typeof SweepConfigSchema> {}

/**
 * The configuration of the sweeps of a wallet: the amount that stays in the wallet, and the bank accounts that receive
 * the rest or pay what is missing.
 */
export const SweepConfig: Schema<SweepConfig> = SweepConfigSchema;
