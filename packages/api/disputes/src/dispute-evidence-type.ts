import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DISPUTE_EVIDENCE_TYPES = [
  "receipt",
  "proof-of-delivery",
  "cancelation-policy",
  "terms-of-service",
  "customer-communication",
  "generic-evidence",
  "cover-letter",
  "other",
] as const;

/** What a piece of evidence shows. In a request: only the documented values. */
export type DisputeEvidenceTypeInput = (typeof DISPUTE_EVIDENCE_TYPES)[number];

/** What a piece of evidence shows. In a request: only the documented values. */
export const DisputeEvidenceTypeInput: Schema<DisputeEvidenceTypeInput> = z.enum(DISPUTE_EVIDENCE_TYPES);

/** What a piece of evidence shows. In a response: the documented values and any that Moov adds. */
export type DisputeEvidenceType = OpenEnum<DisputeEvidenceTypeInput>;

/** What a piece of evidence shows. In a response: the documented values and any that Moov adds. */
export const DisputeEvidenceType: Schema<DisputeEvidenceType> = openEnum(DISPUTE_EVIDENCE_TYPES);
