import type { Account, UpdateAccountInput } from "@moovkit/accounts";
import { mergePatch } from "../merge-patch.js";
import { rejectRequest } from "../reject-request.js";

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a profile that a review verifies. */
const VERIFIED_FIELDS = {
  individual: ["name", "birthDate", "governmentID"],
  business: ["legalBusinessName", "taxID"],
} as const;

/** Fields such as `birthDate` are not in the account, so every value for them counts as a change. */
const isChange = (value: unknown, change: unknown): boolean =>
  JSON.stringify(mergePatch(value, change)) !== JSON.stringify(value);

/** Rejects the request with status 422 if it changes a field of the profile that was verified. */
export const checkVerifiedFields = (
  { accountType, profile, verification }: Account,
  changes: NonNullable<UpdateAccountInput["profile"]>,
): void => {
  if (verification.status !== "verified") return;
  const type = accountType as keyof typeof VERIFIED_FIELDS;
  const current = profile[type] as Fields;
  const changed: Fields = changes[type] ?? {};
  const field = VERIFIED_FIELDS[type].find(
    (name) => Object.hasOwn(changed, name) && isChange(current[name], changed[name]),
  );
  if (field) rejectRequest(422, { error: `profile.${type}.${field} was verified and cannot be changed` });
};
