import type { RepresentativeResponsibilities } from "@moovkit/verification";

/** Only owners of at least a quarter of a business are its owners for Moov. */
const MIN_OWNERSHIP = 25;

/** Returns what is wrong with the ownership of a representative. */
export const findOwnershipProblem = ({
  isOwner = false,
  ownershipPercentage,
}: RepresentativeResponsibilities = {}): string | undefined => {
  if (!isOwner) return undefined;
  if (ownershipPercentage === undefined) return "is required for an owner";
  return ownershipPercentage < MIN_OWNERSHIP ? `must be at least ${MIN_OWNERSHIP} for an owner` : undefined;
};
