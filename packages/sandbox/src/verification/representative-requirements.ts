import type { Representative } from "@moovkit/verification";
import type { Requirement } from "../accounts/requirement.js";

const listOfRepresentative = ({
  representativeID,
  phone,
  email,
  address,
  birthDateProvided,
  governmentIDProvided,
  responsibilities: { isController = false, jobTitle } = {},
}: Representative): readonly Requirement[] => {
  const prefix = `representative.${representativeID}`;
  return [
    [`${prefix}.email`, !email],
    [`${prefix}.mobile`, !phone?.number],
    [`${prefix}.address`, !address],
    [`${prefix}.birthdate`, !birthDateProvided],
    [`${prefix}.ssn`, !governmentIDProvided],
    [`${prefix}.job-title`, isController && !jobTitle],
  ];
};

/** Returns what a business must provide about the people who own or control it. */
export const listRepresentativeRequirements = (
  representatives: readonly Representative[],
): readonly Requirement[] => [
  ["business.controllers", !representatives.some(({ responsibilities }) => responsibilities?.isController)],
  ...representatives.flatMap(listOfRepresentative),
];
