import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuingIntervalLimit, IssuingIntervalLimitInput } from "./issuing-interval-limit.js";

const IssuedVelocityLimitSchema = openObject({
  /** How much can be spent in the interval, in cents. */
  amount: z.optional(z.int()),
  /** How often the card can be used in the interval. */
  count: z.optional(z.int()),
  interval: IssuingIntervalLimit,
  /** How much was spent in the current interval, in cents. */
  amountUsed: z.optional(z.int()),
  /** How much can still be spent in the current interval, in cents. */
  amountRemaining: z.optional(z.int()),
  /** How often the card was used in the current interval. */
  countUsed: z.optional(z.int()),
  /** How often the card can still be used in the current interval. */
  countRemaining: z.optional(z.int()),
  /** When the next interval starts. RFC 3339. Absent if the limit applies to each transaction. */
  resetsOn: z.optional(z.string()),
});

/** A limit on what can be spent with a card, and how much of it is used. */
export interface IssuedVelocityLimit extends z.infer<typeof IssuedVelocityLimitSchema> {}

/** A limit on what can be spent with a card, and how much of it is used. */
export const IssuedVelocityLimit: Schema<IssuedVelocityLimit> = IssuedVelocityLimitSchema;

const IssuingVelocityLimitInputSchema = z
  .strictObject({
    /** How much can be spent in the interval, in cents. */
    amount: z.optional(z.int().check(z.nonnegative())),
    /** How often the card can be used in the interval. */
    count: z.optional(z.int().check(z.nonnegative())),
    interval: IssuingIntervalLimitInput,
  })
  .check(
    z.refine(({ amount, count }) => amount !== undefined || count !== undefined, {
      error: "is required unless `count` is set",
      path: ["amount"],
    }),
  );

/** A limit on what can be spent with a card: at least one of `amount` and `count`. */
export type IssuingVelocityLimitInput = z.infer<typeof IssuingVelocityLimitInputSchema> &
  ({ readonly amount: number } | { readonly count: number });

/** A limit on what can be spent with a card: at least one of `amount` and `count`. */
export const IssuingVelocityLimitInput: Schema<IssuingVelocityLimitInput> =
  // The check requires one of the two fields, which zod's type does not express.
  IssuingVelocityLimitInputSchema as unknown as Schema<IssuingVelocityLimitInput>;
