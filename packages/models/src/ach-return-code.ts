import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const ACH_RETURN_CODES = [
  "R02",
  "R03",
  "R04",
  "R05",
  "R07",
  "R08",
  "R10",
  "R11",
  "R12",
  "R13",
  "R14",
  "R15",
  "R16",
  "R17",
  "R20",
  "R23",
  "R29",
  "R34",
  "R38",
  "R39",
] as const;

/** Why a bank returned an ACH payment. The documented values and any that Moov adds. */
export type ACHReturnCode = OpenEnum<(typeof ACH_RETURN_CODES)[number]>;

/** Why a bank returned an ACH payment. The documented values and any that Moov adds. */
export const ACHReturnCode: Schema<ACHReturnCode> = openEnum(ACH_RETURN_CODES);
