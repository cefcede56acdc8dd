import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CreateFeePlanAgreementsIssuesSchema = openObject({
  planID: z.optional(z.string()),
});

/** The server's message for each rejected field of `createFeePlanAgreements` (status 422). */
export interface CreateFeePlanAgreementsIssues extends z.infer<typeof CreateFeePlanAgreementsIssuesSchema> {}

/** The server's message for each rejected field of `createFeePlanAgreements` (status 422). */
export const CreateFeePlanAgreementsIssues: Schema<CreateFeePlanAgreementsIssues> =
  CreateFeePlanAgreementsIssuesSchema;
