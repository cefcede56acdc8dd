import type { AccountNameVerification, CardAddress, CardVerification } from "@moovkit/models";

/** What the issuer of a card compares. A part without a value keeps its earlier result. */
export interface VerifiedDetails {
  readonly cardCvv?: string | undefined;
  readonly billingAddress?: CardAddress | undefined;
  readonly holderName?: string | undefined;
  readonly verifyName?: boolean | undefined;
}

/** The postal codes with a result in Moov's test mode. Other postal codes are not checked. */
const POSTAL_CODES: Readonly<Record<string, string>> = {
  "11111": "match",
  "22222": "noMatch",
  "88888": "notChecked",
  "99999": "unavailable",
};

/** The CVV that matches in Moov's test mode: 111, or 1111 for American Express. */
const MATCHING_CVV = /^1{3,4}$/;

const NOT_CHECKED = "notChecked";

/** The name that matches in Moov's test mode, and the spellings of its parts that match partially. */
const NAMES = {
  firstName: { match: "Alex", partialMatch: "Alx" },
  middleName: { match: "Nora", partialMatch: "Noraa" },
  lastName: { match: "Irwin", partialMatch: "Irwi" },
} as const;

type NamePart = keyof typeof NAMES;

const compare = (part: NamePart, name: string | undefined): string => {
  if (name === undefined) return NOT_CHECKED;
  const { match, partialMatch } = NAMES[part];
  if (name === match) return "match";
  return name === partialMatch ? "partialMatch" : "noMatch";
};

/** Splits a name: the last word is the last name, and the first of several words is the first name. */
const splitName = (name: string): Readonly<Partial<Record<NamePart, string>>> => {
  const words = name.trim().split(/\s+/);
  const middleName = words.slice(1, -1).join(" ");
  const [firstName] = words.slice(0, -1);
  const lastName = words.at(-1);
  return {
    ...(firstName && { firstName }),
    ...(middleName && { middleName }),
    ...(lastName && { lastName }),
  };
};

const rateName = (results: readonly string[], lastName: string): string => {
  const mismatches = results.filter((result) => result === "noMatch").length;
  if (mismatches === 0) return "match";
  return mismatches === 1 && lastName !== "noMatch" ? "partialMatch" : "noMatch";
};

const compareName = (holderName: string): AccountNameVerification => {
  const parts = splitName(holderName);
  const firstName = compare("firstName", parts.firstName);
  const middleName = compare("middleName", parts.middleName);
  const lastName = compare("lastName", parts.lastName);
  return { firstName, middleName, lastName, fullName: rateName([firstName, middleName, lastName], lastName) };
};

/**
 * Simulates the verification of a card by its issuer, with the values of Moov's test mode.
 *
 * @param details - What to verify.
 * @param previous - The earlier results, which are kept for details that are not verified now.
 */
export const verifyCard = (
  { cardCvv, billingAddress, holderName, verifyName }: VerifiedDetails,
  previous: CardVerification = { cvv: NOT_CHECKED, addressLine1: NOT_CHECKED, postalCode: NOT_CHECKED },
): CardVerification => {
  const postalCode = billingAddress && (POSTAL_CODES[billingAddress.postalCode] ?? NOT_CHECKED);
  const addressLine1 = billingAddress?.addressLine1 ? postalCode : NOT_CHECKED;
  return {
    ...previous,
    ...(cardCvv !== undefined && { cvv: MATCHING_CVV.test(cardCvv) ? "match" : "noMatch" }),
    ...(postalCode !== undefined && { postalCode, addressLine1: addressLine1 ?? NOT_CHECKED }),
    ...(verifyName && holderName !== undefined && { accountName: compareName(holderName) }),
  };
};
