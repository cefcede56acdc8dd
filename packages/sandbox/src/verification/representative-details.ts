import type { CreateRepresentativeInput } from "@moovkit/verification";

type Details = Omit<CreateRepresentativeInput, "accountID">;

/** The details of a representative as they are stored: without the date of birth and the government ID. */
export type StoredDetails = Omit<Details, "birthDate" | "governmentID"> & {
  readonly birthDateProvided: boolean;
  readonly governmentIDProvided: boolean;
};

/**
 * Returns whether a value contains a detail. `null` counts as a detail, because it removes one. An empty object does
 * not.
 */
export const hasDetails = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.values(value).some(hasDetails) : value !== undefined;

/** Returns the details of a representative as responses contain them: they only say whether personal data was provided. */
export const toStoredDetails = ({ birthDate, governmentID, ...details }: Details): StoredDetails => ({
  ...details,
  birthDateProvided: birthDate !== undefined,
  governmentIDProvided: hasDetails(governmentID),
});
