import type { Account, BusinessProfile, IndividualProfile, RequirementID } from "@moovkit/accounts";

/** A requirement and whether it is due. */
type Requirement = readonly [id: RequirementID, isDue: boolean];

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

/** Returns what an account must provide before its capabilities can be reviewed. */
export const listRequirements = ({
  termsOfService,
  profile: { individual, business },
}: Account): RequirementID[] => {
  const requirements: readonly Requirement[] = [
    ["account.tos-acceptance", !termsOfService],
    ...(individual ? listIndividual(individual) : []),
    ...(business ? listBusiness(business) : []),
  ];
  return requirements.filter(([, isDue]) => isDue).map(([id]) => id);
};
