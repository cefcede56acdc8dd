import type { RepresentativeResponsibilities } from "@moovkit/verification";

/** Moov counts only people who own at least this percentage as owners. */
const MIN_OWNERSHIP = 25;

/** Returns the message about an invalid ownership of a representative, or `undefined` if it is valid. */
export const findOwnershipProblem = ({
  isOwner = false,
  ownershipPercentage,
}: RepresentativeResponsibilities = {}): string | undefined => {
  if (!isOwner) return undefined;
  if (ownershipPercentage === undefined) return "is required for an owner";
  return ownershipPercentage < MIN_OWNERSHIP ? `must be at least ${MIN_OWNERSHIP} for an owner` : undefined;
};
