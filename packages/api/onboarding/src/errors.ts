import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** The message for each rejected entry of a list. The keys are the entries or their indexes. */
const messagesByEntry = z.record(z.string(), z.string());

const CreateOnboardingInviteIssuesSchema = openObject({
  returnURL: z.optional(z.string()),
  termsOfServiceURL: z.optional(z.string()),
  scopes: z.optional(messagesByEntry),
  capabilities: z.optional(messagesByEntry),
  feePlanCodes: z.optional(messagesByEntry),
});

/** The server's message for each rejected field of `createOnboardingInvite` (status 422). */
export interface CreateOnboardingInviteIssues extends z.infer<typeof CreateOnboardingInviteIssuesSchema> {}

/** The server's message for each rejected field of `createOnboardingInvite` (status 422). */
export const CreateOnboardingInviteIssues: Schema<CreateOnboardingInviteIssues> =
  CreateOnboardingInviteIssuesSchema;

const CreateResolutionLinkIssuesSchema = openObject({
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
});

/** The server's message for each rejected field of `createResolutionLink` (status 422). */
export interface CreateResolutionLinkIssues extends z.infer<typeof CreateResolutionLinkIssuesSchema> {}

/** The server's message for each rejected field of `createResolutionLink` (status 422). */
export const CreateResolutionLinkIssues: Schema<CreateResolutionLinkIssues> =
  CreateResolutionLinkIssuesSchema;

const brandColorIssues = openObject({ accent: z.optional(z.string()) });

/** The fields that the errors of `createBrand` and `upsertBrand` have in common. */
const brandIssues = {
  colors: z.optional(openObject({ light: z.optional(brandColorIssues), dark: z.optional(brandColorIssues) })),
};

const CreateBrandIssuesSchema = openObject(brandIssues);

/** The server's message for each rejected field of `createBrand` (status 422). */
export interface CreateBrandIssues extends z.infer<typeof CreateBrandIssuesSchema> {}

/** The server's message for each rejected field of `createBrand` (status 422). */
export const CreateBrandIssues: Schema<CreateBrandIssues> = CreateBrandIssuesSchema;

const UpsertBrandIssuesSchema = openObject(brandIssues);

/** The server's message for each rejected field of `upsertBrand` (status 422). */
export interface UpsertBrandIssues extends z.infer<typeof UpsertBrandIssuesSchema> {}

/** The server's message for each rejected field of `upsertBrand` (status 422). */
export const UpsertBrandIssues: Schema<UpsertBrandIssues> = UpsertBrandIssuesSchema;
