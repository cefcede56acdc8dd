/** A city of the fictitious addresses. */
export interface City {
  readonly city: string;
  readonly stateOrProvince: string;
  readonly postalCode: string;
}

/** A street that exists in every city. */
interface Street {
  readonly name: string;
  /** How many apartments each building has. */
  readonly entries?: number;
  /** Whether the postal service does not deliver there. */
  readonly isNonPostal?: true;
}

/** The cities of the fictitious addresses. */
export const CITIES: readonly City[] = [
  { city: "Golden", stateOrProvince: "CO", postalCode: "80401" },
  { city: "Boulder", stateOrProvince: "CO", postalCode: "80301" },
  { city: "Cedar Falls", stateOrProvince: "IA", postalCode: "50613" },
  { city: "Austin", stateOrProvince: "TX", postalCode: "78701" },
  { city: "New York", stateOrProvince: "NY", postalCode: "10001" },
  { city: "San Francisco", stateOrProvince: "CA", postalCode: "94103" },
];

const STREETS: readonly Street[] = [
  { name: "Harbor Street" },
  { name: "Main Street" },
  { name: "Maple Avenue" },
  { name: "Market Street", entries: 12 },
  { name: "Mill Lane", isNonPostal: true },
  { name: "Oak Street" },
  { name: "Park Avenue", entries: 40 },
  { name: "Washington Boulevard" },
];

/** The number of the building if the search contains none. */
const DEFAULT_NUMBER = "100";

/** A fictitious address. */
export interface KnownAddress extends City {
  readonly addressLine1: string;
  readonly entries: number | undefined;
  readonly isPostal: boolean;
}

/** Returns all addresses with the number at the beginning of a search. Each street is listed in all cities. */
export const listAddresses = (search: string): readonly KnownAddress[] => {
  const [number = DEFAULT_NUMBER] = /^\d+/.exec(search.trim()) ?? [];
  return STREETS.flatMap(({ name, entries, isNonPostal = false }) =>
    CITIES.map((city) => ({
      ...city,
      addressLine1: `${number} ${name}`,
      entries,
      isPostal: !isNonPostal,
    })),
  );
};
