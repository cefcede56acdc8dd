import { AddressInput, BirthDateInput, type Issue, type Representative, validate } from "@moovkit/models";
import type { UpdateRepresentativeInput } from "@moovkit/verification";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { hasDetails } from "../has-details.js";
import { mergePatch } from "../merge-patch.js";
import { toProblems } from "../problems.js";
import { rejectRequest } from "../reject-request.js";
import { findOwnershipProblem } from "./find-ownership-problem.js";
import type { NewRepresentative, StoredRepresentative } from "./representative-store.js";

type Changes = Omit<UpdateRepresentativeInput, "accountID" | "representativeID">;

/** The fields that a review verifies, with the fields of the response that say whether they were provided. */
const VERIFIED_FIELDS = {
  name: "name",
  phone: "phone",
  email: "email",
  address: "address",
  birthDate: "birthDateProvided",
  governmentID: "governmentIDProvided",
} as const satisfies Partial<Record<keyof Changes, keyof Representative>>;

/** Returns whether a change only adds missing details, and keeps the existing ones. */
const isAddition = (current: unknown, change: unknown): boolean => {
  if (current === undefined || current === false) return true;
  if (change === null) return false;
  if (typeof current !== "object") return current === change;
  return Object.entries(Object(change)).every(([name, value]) =>
    isAddition((current as Readonly<Record<string, unknown>>)[name], value),
  );
};

/** Rejects the request with status 409 if it changes details of a verified representative. */
export const checkLockedDetails = (
  { representative, isVerified }: StoredRepresentative,
  changes: Changes,
): void => {
  if (!isVerified) return;
  const names = Object.keys(VERIFIED_FIELDS) as (keyof typeof VERIFIED_FIELDS)[];
  const locked = names.find((name) => {
    const change = changes[name];
    return hasDetails(change) && !isAddition(representative[VERIFIED_FIELDS[name]], change);
  });
  if (locked) rejectRequest(409, { error: `${locked} was verified and cannot be changed` });
};

/** Returns the issues of a detail that is still incomplete after the change. */
const listIncomplete = async (
  name: string,
  schema: StandardSchemaV1,
  value: unknown,
): Promise<readonly Issue[]> => {
  const result = value === undefined || value === null ? undefined : await validate(schema, value);
  return result && "issues" in result
    ? result.issues.map(({ path, message }) => ({ path: [name, ...path], message }))
    : [];
};

/** Rejects the request with status 422 if a detail would be incomplete after the change, such as an address. */
export const checkCompleteness = async (
  { address, birthDateProvided }: Representative,
  { birthDate, ...changes }: Changes,
): Promise<void> => {
  const merged = changes.address && mergePatch(address, changes.address);
  const issues = [
    ...(await listIncomplete("address", AddressInput, merged)),
    // A date that was provided before is not stored, but any part of it can be changed.
    ...(birthDateProvided ? [] : await listIncomplete("birthDate", BirthDateInput, birthDate)),
  ];
  if (issues.length > 0) rejectRequest(422, { error: toProblems(issues) });
};

/** Returns whether a detail is provided after a change. */
const isProvided = (wasProvided = false, change: object | null | undefined): boolean =>
  hasDetails(change) ? change !== null : wasProvided;

/**
 * Returns the details of a representative after a change. Rejects the request with status 422 if the ownership is
 * invalid.
 */
export const mergeRepresentative = (
  representative: Representative,
  { birthDate, governmentID, ...changes }: Changes,
): NewRepresentative => {
  const merged = mergePatch(representative, {
    ...changes,
    birthDateProvided: isProvided(representative.birthDateProvided, birthDate),
    governmentIDProvided: isProvided(representative.governmentIDProvided, governmentID),
  }) as Representative;
  const ownershipPercentage = findOwnershipProblem(merged.responsibilities);
  if (ownershipPercentage) rejectRequest(422, { error: { responsibilities: { ownershipPercentage } } });
  return merged;
};
