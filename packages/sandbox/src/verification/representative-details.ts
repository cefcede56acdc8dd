import type { CreateRepresentativeInput } from "@moovkit/verification";
import { hasDetails } from "../has-details.js";

type Details = Omit<CreateRepresentativeInput, "accountID">;

/** The details of a representative as they are stored: without the date of birth and the government ID. */
export type StoredDetails = Omit<Details, "birthDate" | "governmentID"> & {
  readonly birthDateProvided: boolean;
  readonly governmentIDProvided: boolean;
};

/** Returns the details of a representative as responses contain them: they only say whether personal data was provided. */
export const toStoredDetails = ({ birthDate, governmentID, ...details }: Details): StoredDetails => ({
  ...details,
  birthDateProvided: birthDate !== undefined,
  governmentIDProvided: hasDetails(governmentID),
});
