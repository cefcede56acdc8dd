import { CapabilityID, CapabilityStatus, openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { RequirementID } from "./requirement-id.js";

const RequirementErrorSchema = openObject({
  requirement: RequirementID,
  /** Why Moov did not accept the information. */
  errorCode: z.optional(
    openEnum([
      "invalid-value",
      "failed-automatic-verification",
      "failed-other",
      "invalid-address",
      "address-restricted",
      "tax-id-mismatch",
      "document-id-mismatch",
      "document-date-of-birth-mismatch",
      "document-name-mismatch",
      "document-address.mismatch",
      "document-number-mismatch",
      "document-incomplete",
      "document-failed-risk",
      "document-illegible",
      "document-unsupported",
      "document-not-uploaded",
      "document-corrupt",
      "document-expired",
    ]),
  ),
});

/** Information that Moov did not accept. */
export interface RequirementError extends z.infer<typeof RequirementErrorSchema> {}

/** Information that Moov did not accept. */
export const RequirementError: Schema<RequirementError> = RequirementErrorSchema;

const CapabilityRequirementSchema = openObject({
  /** What to provide before Moov can enable the capability. */
  currentlyDue: z.optional(z.array(RequirementID)),
  /** What to correct. */
  errors: z.optional(z.array(RequirementError)),
});

/** What an account still needs for a capability. */
export interface CapabilityRequirement extends z.infer<typeof CapabilityRequirementSchema> {}

/** What an account still needs for a capability. */
export const CapabilityRequirement: Schema<CapabilityRequirement> = CapabilityRequirementSchema;

const CapabilitySchema = openObject({
  capability: CapabilityID,
  accountID: z.string(),
  status: CapabilityStatus,
  requirements: z.optional(CapabilityRequirement),
  /** Why the capability is disabled. */
  disabledReason: z.optional(z.string()),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
});

/** Something an account can do, or has requested to do. */
export interface Capability extends z.infer<typeof CapabilitySchema> {}

/** Something an account can do, or has requested to do. */
export const Capability: Schema<Capability> = CapabilitySchema;
