import type { Account, CreateAccountInput, UpdateAccountInput } from "@moovkit/accounts";
import { hasDetails } from "../has-details.js";

type ProfileInput = CreateAccountInput["profile"] | NonNullable<UpdateAccountInput["profile"]>;

/** Returns a profile as responses contain it: they only say whether personal data was provided. */
export const toProfile = (input: ProfileInput): object => {
  const { individual, business } = input as NonNullable<UpdateAccountInput["profile"]>;
  if (individual) {
    const { birthDate, governmentID, ...details } = individual;
    return {
      individual: {
        ...details,
        ...(hasDetails(birthDate) && { birthDateProvided: true }),
        ...(hasDetails(governmentID) && { governmentIDProvided: true }),
      },
    };
  }
  if (!business) return {};
  const { taxID, ...details } = business;
  return { business: { ...details, ...(hasDetails(taxID) && { taxIDProvided: true }) } };
};

/** Returns the name of an account: that of its person, or the one that customers of its business know. */
export const toDisplayName = ({ individual, business, guest }: Account["profile"]): string => {
  if (individual) return `${individual.name.firstName} ${individual.name.lastName}`;
  return business?.doingBusinessAs ?? business?.legalBusinessName ?? guest?.name ?? "";
};
