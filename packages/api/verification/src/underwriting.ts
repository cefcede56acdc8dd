import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { BusinessPresence } from "./business-presence.js";
import { CardVolumeDistribution } from "./card-volume-distribution.js";
import { CollectFunds } from "./collect-funds.js";
import { FulfillmentDetails } from "./fulfillment-details.js";
import { GeographicReach } from "./geographic-reach.js";
import { MoneyTransfer } from "./money-transfer.js";
import { PendingLitigation } from "./pending-litigation.js";
import { SendFunds } from "./send-funds.js";
import { UnderwritingStatus } from "./underwriting-status.js";
import { VolumeByCustomerType } from "./volume-by-customer-type.js";
import { VolumeShareByCustomerType } from "./volume-share-by-customer-type.js";

const UnderwritingSchema = openObject({
  /** In dollars. Set by `upsertUnderwriting`. */
  averageTransactionSize: z.optional(z.int()),
  /** In dollars. Set by `upsertUnderwriting`. */
  maxTransactionSize: z.optional(z.int()),
  /** In dollars. Set by `upsertUnderwriting`. */
  averageMonthlyTransactionVolume: z.optional(z.int()),
  status: z.optional(UnderwritingStatus),
  /** Set by `upsertUnderwriting`. */
  volumeByCustomerType: z.optional(VolumeByCustomerType),
  /** Set by `upsertUnderwriting`. */
  cardVolumeDistribution: z.optional(CardVolumeDistribution),
  /** Set by `upsertUnderwriting`. */
  fulfillment: z.optional(FulfillmentDetails),
  geographicReach: z.optional(GeographicReach),
  businessPresence: z.optional(BusinessPresence),
  pendingLitigation: z.optional(PendingLitigation),
  volumeShareByCustomerType: z.optional(VolumeShareByCustomerType),
  collectFunds: z.optional(CollectFunds),
  moneyTransfer: z.optional(MoneyTransfer),
  sendFunds: z.optional(SendFunds),
});

/** What Moov knows about the payments of an account. */
export interface Underwriting extends z.infer<typeof UnderwritingSchema> {}

/** What Moov knows about the payments of an account. */
export const Underwriting: Schema<Underwriting> = UnderwritingSchema;
