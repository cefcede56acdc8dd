/** The brands, by the lower-case names of networks in Apple Pay and Google Pay. */
const BRANDS: Readonly<Record<string, string>> = {
  amex: "American Express",
  discover: "Discover",
  mastercard: "Mastercard",
  visa: "Visa",
};

/** Returns the brand of a network of Apple Pay or Google Pay, or `undefined` if Moov does not support it. */
export const brandOf = (network: string): string | undefined => BRANDS[network.toLowerCase()];

const CARD_TYPES = ["credit", "debit", "prepaid"];

/** Returns the type of a card of Apple Pay or Google Pay. */
export const cardTypeOf = (type: string): string =>
  CARD_TYPES.find((cardType) => cardType === type.toLowerCase()) ?? "unknown";

/**
 * Returns the last four digits of a description of a card. If it does not end with four digits, they are derived from
 * the fingerprint.
 */
export const lastFourOf = (description: string, fingerprint: string): string =>
  /\d{4}$/.exec(description)?.[0] ??
  String(Number.parseInt(fingerprint.slice(0, 8), 16))
    .slice(-4)
    .padStart(4, "0");
