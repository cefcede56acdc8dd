import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const CAPABILITY_IDS = [
  "transfers",
  "send-funds",
  "send-funds.push-to-card",
  "money-transfer.push-to-card",
  "send-funds.ach",
  "send-funds.rtp",
  "send-funds.instant-bank",
  "send-funds.wire",
  "collect-funds",
  "collect-funds.card-payments",
  "money-transfer.pull-from-card",
  "collect-funds.ach",
  "wallet",
  "wallet.balance",
  "card-issuing",
  "issuing.cardholder",
  "production-app",
  "platform.production-app",
  "platform.wallet-transfers",
] as const;

/** What an account can do, such as `transfers`. In a request: only the documented values. */
export type CapabilityIDInput = (typeof CAPABILITY_IDS)[number];

/** What an account can do, such as `transfers`. In a request: only the documented values. */
export const CapabilityIDInput: Schema<CapabilityIDInput> = z.enum(CAPABILITY_IDS);

/** What an account can do, such as `transfers`. In a response: the documented values and any that Moov adds. */
export type CapabilityID = OpenEnum<CapabilityIDInput>;

/** What an account can do, such as `transfers`. In a response: the documented values and any that Moov adds. */
export const CapabilityID: Schema<CapabilityID> = openEnum(CAPABILITY_IDS);
