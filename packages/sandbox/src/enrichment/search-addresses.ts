import type { AddressSuggestion, GetEnrichmentAddressInput } from "@moovkit/enrichment";
import { type KnownAddress, listAddresses } from "./addresses.js";

const DEFAULT_MAX_RESULTS = 10;

const UNIT = "Apt";

const normalize = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s,]+/g, " ")
    .trim();

/** Splits a list such as `CO, NY` or `CO;NY`. */
const splitList = (list: string | undefined): readonly string[] | undefined =>
  list?.split(/[,;]/).map(normalize);

/** The fields of the input that select addresses by their place. */
interface Places {
  readonly cities?: string | undefined;
  readonly states?: string | undefined;
  readonly zipcodes?: string | undefined;
}

/** Creates a function that returns whether an address is in one of the places. Without places, it returns the default. */
const createPlaceTest = ({ cities, states, zipcodes }: Places, byDefault: boolean) => {
  const lists = [splitList(cities), splitList(states), splitList(zipcodes)];
  const isEmpty = lists.every((list) => list === undefined);
  return ({ city, stateOrProvince, postalCode }: KnownAddress): boolean =>
    isEmpty
      ? byDefault
      : [city, stateOrProvince, postalCode].every(
          (value, index) => lists[index]?.includes(normalize(value)) ?? true,
        );
};

/** Moves preferred addresses to the top, up to the ratio in percent. */
const sortByPreference = (
  addresses: readonly KnownAddress[],
  isPreferred: (address: KnownAddress) => boolean,
  maxPreferred: number,
): readonly KnownAddress[] => {
  const first = addresses.filter(isPreferred).slice(0, maxPreferred);
  return [...first, ...addresses.filter((address) => !first.includes(address))];
};

const toSuggestion = ({
  addressLine1,
  city,
  stateOrProvince,
  postalCode,
  entries,
}: KnownAddress): AddressSuggestion => ({
  addressLine1,
  addressLine2: entries === undefined ? "" : UNIT,
  city,
  stateOrProvince,
  postalCode,
  entries: entries ?? 0,
});

/** Returns a suggestion in one line, as `selected` contains it. */
const toLine = ({
  addressLine1,
  addressLine2,
  entries,
  city,
  stateOrProvince,
  postalCode,
}: AddressSuggestion): string =>
  normalize(`${addressLine1} ${addressLine2} (${entries}) ${city} ${stateOrProvince} ${postalCode}`);

/** Returns the units of the selected building, or nothing if it is not a suggestion. */
const listUnits = (suggestions: readonly AddressSuggestion[], selected: string): AddressSuggestion[] =>
  suggestions
    .filter((suggestion) => toLine(suggestion) === normalize(selected))
    .flatMap((suggestion) =>
      Array.from({ length: suggestion.entries ?? 0 }, (_, index) => ({
        ...suggestion,
        addressLine2: `${UNIT} ${index + 1}`,
        entries: 0,
      })),
    );

/** Returns the addresses that start with the text of a search. */
export const searchAddresses = (input: GetEnrichmentAddressInput): readonly AddressSuggestion[] => {
  const { search, source = "postal", maxResults = DEFAULT_MAX_RESULTS, preferRatio = 100, selected } = input;
  const isIncluded = createPlaceTest(
    { cities: input.includeCities, states: input.includeStates, zipcodes: input.includeZipcodes },
    true,
  );
  const isExcluded = createPlaceTest({ states: input.excludeStates }, false);
  const isPreferred = createPlaceTest(
    { cities: input.preferCities, states: input.preferStates, zipcodes: input.preferZipcodes },
    false,
  );
  const found = listAddresses(search)
    .filter(({ isPostal }) => isPostal || source === "all")
    .filter((address) => isIncluded(address) && !isExcluded(address))
    .filter(({ addressLine1, city, stateOrProvince, postalCode }) =>
      [
        `${addressLine1} ${city} ${stateOrProvince} ${postalCode}`,
        // A search without a number finds streets.
        `${addressLine1.replace(/^\d+ /, "")} ${city} ${stateOrProvince} ${postalCode}`,
      ].some((line) => normalize(line).startsWith(normalize(search))),
    );
  const maxPreferred = Math.ceil((maxResults * preferRatio) / 100);
  const suggestions = sortByPreference(found, isPreferred, maxPreferred).map(toSuggestion);
  return (selected === undefined ? suggestions : listUnits(suggestions, selected)).slice(0, maxResults);
};
