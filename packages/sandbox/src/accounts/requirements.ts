import type { Account, BusinessProfile, IndividualProfile, RequirementID } from "@moovkit/accounts";
import type { Representative } from "@moovkit/verification";
import { listRepresentativeRequirements } from "../verification/representative-requirements.js";
import {
  listUnderwritingRequirements,
  type UnderwritingEvidence,
} from "../verification/underwriting-requirements.js";
import type { Requirement } from "./requirement.js";

/** What an account has provided in addition to its profile. */
export interface Evidence extends UnderwritingEvidence {
  readonly representatives: readonly Representative[];
}

const listIndividual = (profile: IndividualProfile): readonly Requirement[] => [
  ["individual.email", !profile.email],
  ["individual.mobile", !profile.phone],
  ["individual.address", !profile.address],
  ["individual.birthdate", !profile.birthDateProvided],
  ["individual.ssn", !profile.governmentIDProvided],
];

const listBusiness = (profile: BusinessProfile): readonly Requirement[] => [
  ["business.business-type", !profile.businessType],
  ["business.ein", !profile.taxIDProvided],
  ["business.address", !profile.address],
  ["business.phone", !profile.phone],
  ["business.description-or-website", !profile.description && !profile.website],
  ["business.industry", !profile.industry && !profile.industryCodes],
  ["business.indicate-owners-provided", !profile.ownersProvided],
];

/** Returns what an account must provide before a capability can be reviewed. */
export const listRequirements = (
  { termsOfService, profile: { individual, business } }: Account,
  capability: string,
  evidence: Evidence,
): RequirementID[] => {
  const requirements: readonly Requirement[] = [
    ["account.tos-acceptance", !termsOfService],
    ...(individual ? listIndividual(individual) : []),
    ...(business ? listBusiness(business) : []),
    ...(business ? listRepresentativeRequirements(evidence.representatives) : []),
    ...(business ? listUnderwritingRequirements(capability, evidence) : []),
  ];
  return requirements.filter(([, isDue]) => isDue).map(([id]) => id);
};
