import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const RTP_REJECTION_CODES = ["AC03", "AC04", "AC06", "AC14", "AG01", "AG03", "MD07"] as const;

/** Why a bank rejected an RTP payment. The documented values and any that Moov adds. */
export type RTPRejectionCode = OpenEnum<(typeof RTP_REJECTION_CODES)[number]>;

/** Why a bank rejected an RTP payment. The documented values and any that Moov adds. */
export const RTPRejectionCode: Schema<RTPRejectionCode> = openEnum(RTP_REJECTION_CODES);
