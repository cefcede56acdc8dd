import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const APPLICATION_SCOPES = [
  "accounts.read",
  "accounts.write",
  "analytics.read",
  "apple-pay-merchant.read",
  "apple-pay-merchant.write",
  "apple-pay.read",
  "apple-pay.write",
  "bank-accounts.read",
  "bank-accounts.write",
  "capabilities.read",
  "capabilities.write",
  "cards.read",
  "cards.write",
  "documents.read",
  "documents.write",
  "fed.read",
  "files.read",
  "files.write",
  "issued-cards.read",
  "issued-cards.write",
  "issued-cards.read-secure",
  "payment-methods.read",
  "ping.read",
  "profile-enrichment.read",
  "profile.read",
  "profile.write",
  "profile.disconnect",
  "representatives.read",
  "representatives.write",
  "transfers.read",
  "transfers.write",
  "wallets.read",
] as const;

/** What one account allows another to do with it, such as `transfers.write`. In a request: only the documented values. */
export type ApplicationScopeInput = (typeof APPLICATION_SCOPES)[number];

/** What one account allows another to do with it, such as `transfers.write`. In a request: only the documented values. */
export const ApplicationScopeInput: Schema<ApplicationScopeInput> = z.enum(APPLICATION_SCOPES);

/** What one account allows another to do with it, such as `transfers.write`. In a response: the documented values and any that Moov adds. */
export type ApplicationScope = OpenEnum<ApplicationScopeInput>;

/** What one account allows another to do with it, such as `transfers.write`. In a response: the documented values and any that Moov adds. */
export const ApplicationScope: Schema<ApplicationScope> = openEnum(APPLICATION_SCOPES);
