import { openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ResolutionLinkSchema = openObject({
  /** Identifies the link. */
  code: z.string(),
  /** The account whose requirements the recipient resolves. */
  accountID: z.string(),
  /** The account that created the link. */
  partnerAccountID: z.string(),
  /** The email address or the phone number of the recipient. */
  recipient: z.string(),
  /** Where the recipient corrects the details. */
  url: z.string(),
  status: openEnum(["active", "submitted", "completed", "disabled", "expired"]),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
  /** 30 days after `createdOn`. RFC 3339. */
  expiresOn: z.string(),
});

/** A temporary link with which a business corrects details that Moov could not verify. */
export interface ResolutionLink extends z.infer<typeof ResolutionLinkSchema> {}

/** A temporary link with which a business corrects details that Moov could not verify. */
export const ResolutionLink: Schema<ResolutionLink> = ResolutionLinkSchema;
