import { getEnrichmentProfile } from "@moovkit/enrichment";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { findBusinessOfEmail } from "./business-of-email.js";

export const handleGetEnrichmentProfile = defineHandler(getEnrichmentProfile, {
  scope: "/profile-enrichment.read",
  handle: async ({ input: { email } }) => {
    const business = await findBusinessOfEmail(email);
    return {
      body: { business: business ?? rejectRequest(404, { error: "no business has this email address" }) },
    };
  },
});
