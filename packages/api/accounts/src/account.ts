import {
  AccountSettings,
  CapabilityID,
  CapabilityStatus,
  CustomerSupport,
  Mode,
  openEnum,
  openObject,
  type Schema,
  TermsOfService,
} from "@moovkit/models";
import * as z from "zod/mini";
import { AccountVerification } from "./account-verification.js";
import { BusinessProfile, GuestProfile, IndividualProfile } from "./profile.js";

const AccountSchema = openObject({
  accountID: z.string(),
  mode: Mode,
  /** Names the field that `profile` has. */
  accountType: openEnum(["individual", "business", "guest"]),
  displayName: z.string(),
  /** Has the field that `accountType` names. */
  profile: openObject({
    individual: z.optional(IndividualProfile),
    business: z.optional(BusinessProfile),
    guest: z.optional(GuestProfile),
  }),
  /** Your data. */
  metadata: z.optional(z.record(z.string(), z.string())),
  termsOfService: z.optional(TermsOfService),
  capabilities: z.optional(z.array(openObject({ capability: CapabilityID, status: CapabilityStatus }))),
  verification: AccountVerification,
  /** The ID of the account in your system. */
  foreignID: z.optional(z.string()),
  customerSupport: z.optional(CustomerSupport),
  settings: z.optional(AccountSettings),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  disconnectedOn: z.optional(z.string()),
});

/** A person or a business that sends or receives money. */
export interface Account extends z.infer<typeof AccountSchema> {}

/** A person or a business that sends or receives money. */
export const Account: Schema<Account> = AccountSchema;
