import { AmountDecimal, type OpenEnum, openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const FEE_MODELS = ["fixed", "blended", "variable"] as const;

/** How a fee is calculated: an amount, a rate, or both. The documented values and any that Moov adds. */
export type FeeModel = OpenEnum<(typeof FEE_MODELS)[number]>;

/** How a fee is calculated: an amount, a rate, or both. The documented values and any that Moov adds. */
export const FeeModel: Schema<FeeModel> = openEnum(FEE_MODELS);

const FEE_CATEGORIES = [
  "ach",
  "card-acquiring",
  "card-other",
  "card-pull",
  "card-push",
  "instant-bank",
  "monthly-platform",
  "network-passthrough",
  "other",
  "rtp",
] as const;

/** What a fee is for. The documented values and any that Moov adds. */
export type FeeCategory = OpenEnum<(typeof FEE_CATEGORIES)[number]>;

/** What a fee is for. The documented values and any that Moov adds. */
export const FeeCategory: Schema<FeeCategory> = openEnum(FEE_CATEGORIES);

const VolumeRangeSchema = openObject({
  /** The lowest number of units in the range. */
  fromValue: z.int(),
  /** The highest number of units in the range. Absent if the range has no upper limit. */
  toValue: z.optional(z.int()),
  flatAmount: AmountDecimal,
  perUnitAmount: AmountDecimal,
});

/** The prices for a range of volumes. */
export interface VolumeRange extends z.infer<typeof VolumeRangeSchema> {}

/** The prices for a range of volumes. */
export const VolumeRange: Schema<VolumeRange> = VolumeRangeSchema;

const FeePropertiesSchema = openObject({
  /** Charged for each event. */
  fixedAmount: z.optional(AmountDecimal),
  /** Percentage of the amount of the transfer, such as `"2.9"`. */
  variableRate: z.optional(z.string()),
  /** The minimum fee for an event. */
  minPerTransaction: z.optional(AmountDecimal),
  /** The maximum fee for an event. */
  maxPerTransaction: z.optional(AmountDecimal),
  /** Prices that depend on the volume. */
  volumeRanges: z.array(VolumeRange),
});

/** The amounts and rates of a fee. */
export interface FeeProperties extends z.infer<typeof FeePropertiesSchema> {}

/** The amounts and rates of a fee. */
export const FeeProperties: Schema<FeeProperties> = FeePropertiesSchema;

const BillableFeeSchema = openObject({
  billableFeeID: z.optional(z.string()),
  /** What is charged for, such as `card-auth-volume`. */
  billableEvent: z.optional(z.string()),
  feeName: z.optional(z.string()),
  feeModel: FeeModel,
  feeCategory: FeeCategory,
  feeProperties: z.optional(FeeProperties),
  /** Limits the events that are charged for: the allowed values of each property, such as `transactionType`. */
  feeConditions: z.optional(z.record(z.string(), z.unknown())),
});

/** A fee of a fee plan. */
export interface BillableFee extends z.infer<typeof BillableFeeSchema> {}

/** A fee of a fee plan. */
export const BillableFee: Schema<BillableFee> = BillableFeeSchema;
