import { AddressIssues, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** The messages, by the index of the item. */
const messages = () => z.optional(z.record(z.string(), z.string()));

const IssuingVelocityLimitIssuesSchema = openObject({
  amount: z.optional(z.string()),
  count: z.optional(z.string()),
  interval: z.optional(z.string()),
});

/** The server's message for each rejected field of a velocity limit. */
export interface IssuingVelocityLimitIssues extends z.infer<typeof IssuingVelocityLimitIssuesSchema> {}

/** The server's message for each rejected field of a velocity limit. */
export const IssuingVelocityLimitIssues: Schema<IssuingVelocityLimitIssues> =
  IssuingVelocityLimitIssuesSchema;

const IssuingMerchantEntryIssuesSchema = openObject({
  mid: z.optional(z.string()),
  descriptorPattern: z.optional(z.string()),
});

/** The server's message for each rejected field of a merchant. */
export interface IssuingMerchantEntryIssues extends z.infer<typeof IssuingMerchantEntryIssuesSchema> {}

/** The server's message for each rejected field of a merchant. */
export const IssuingMerchantEntryIssues: Schema<IssuingMerchantEntryIssues> =
  IssuingMerchantEntryIssuesSchema;

const IssuingScheduleWindowIssuesSchema = openObject({
  days: z.optional(z.string()),
  startTime: z.optional(z.string()),
  endTime: z.optional(z.string()),
});

/** The server's message for each rejected field of a window of a schedule. */
export interface IssuingScheduleWindowIssues extends z.infer<typeof IssuingScheduleWindowIssuesSchema> {}

/** The server's message for each rejected field of a window of a schedule. */
export const IssuingScheduleWindowIssues: Schema<IssuingScheduleWindowIssues> =
  IssuingScheduleWindowIssuesSchema;

const IssuingControlsIssuesSchema = openObject({
  /** The messages, by the index of the limit. */
  velocityLimits: z.optional(z.record(z.string(), IssuingVelocityLimitIssues)),
  merchantCategoryRestrictions: z.optional(
    openObject({
      mode: z.optional(z.string()),
      categories: messages(),
      customMCCs: messages(),
      /** The messages, by the index of the merchant. */
      exemptMerchants: z.optional(z.record(z.string(), IssuingMerchantEntryIssues)),
    }),
  ),
  merchantRestrictions: z.optional(
    openObject({
      mode: z.optional(z.string()),
      /** The messages, by the index of the merchant. */
      merchants: z.optional(z.record(z.string(), IssuingMerchantEntryIssues)),
    }),
  ),
  allowedSchedule: z.optional(
    openObject({
      timezone: z.optional(z.string()),
      /** The messages, by the index of the window. */
      windows: z.optional(z.record(z.string(), IssuingScheduleWindowIssues)),
    }),
  ),
  expiresOn: z.optional(z.string()),
});

/** The server's message for each rejected control of a card. */
export interface IssuingControlsIssues extends z.infer<typeof IssuingControlsIssuesSchema> {}

/** The server's message for each rejected control of a card. */
export const IssuingControlsIssues: Schema<IssuingControlsIssues> = IssuingControlsIssuesSchema;

/** The fields that the errors of `requestCard` and `updateIssuedCard` have in common. */
const issuedCardIssues = {
  nickname: z.optional(z.string()),
  metadata: z.optional(z.string()),
  billingAddress: z.optional(AddressIssues),
  controls: z.optional(IssuingControlsIssues),
};

const RequestCardIssuesSchema = openObject({
  authorizedUserAccountID: z.optional(z.string()),
  expiration: z.optional(openObject({ month: z.optional(z.string()), year: z.optional(z.string()) })),
  ...issuedCardIssues,
});

/** The server's message for each rejected field of `requestCard` (status 422). */
export interface RequestCardIssues extends z.infer<typeof RequestCardIssuesSchema> {}

/** The server's message for each rejected field of `requestCard` (status 422). */
export const RequestCardIssues: Schema<RequestCardIssues> = RequestCardIssuesSchema;

const UpdateIssuedCardIssuesSchema = openObject({
  state: z.optional(z.string()),
  ...issuedCardIssues,
});

/** The server's message for each rejected field of `updateIssuedCard` (status 422). */
export interface UpdateIssuedCardIssues extends z.infer<typeof UpdateIssuedCardIssuesSchema> {}

/** The server's message for each rejected field of `updateIssuedCard` (status 422). */
export const UpdateIssuedCardIssues: Schema<UpdateIssuedCardIssues> = UpdateIssuedCardIssuesSchema;
