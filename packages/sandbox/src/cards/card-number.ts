import type { CardMetadata } from "@moovkit/cards";

/** A card network, and the card numbers that it issues. */
interface Network {
  readonly brand: "American Express" | "Discover" | "Mastercard" | "Visa";
  readonly numbers: RegExp;
  readonly cvvDigits: number;
}

/** @see https://en.wikipedia.org/wiki/Payment_card_number */
const NETWORKS: readonly Network[] = [
  { brand: "Visa", numbers: /^4/, cvvDigits: 3 },
  { brand: "Mastercard", numbers: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, cvvDigits: 3 },
  { brand: "American Express", numbers: /^3[47]/, cvvDigits: 4 },
  { brand: "Discover", numbers: /^(6011|64[4-9]|65)/, cvvDigits: 3 },
];

/** Moov's test number of a card that money can be pushed to and pulled from. */
const DEBIT_NUMBER = "4111100010002000";

const DIGITS = /^\d{13,19}$/;

const BIN_DIGITS = 6;

/**
 * Returns whether the last digit of a card number is its check digit.
 * @see https://en.wikipedia.org/wiki/Luhn_algorithm
 */
export const hasCheckDigit = (digits: string): boolean => {
  const sum = Array.from(digits, Number)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : 2 * digit))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
};

const networkOf = (cardNumber: string): Network | undefined =>
  NETWORKS.find(({ numbers }) => numbers.test(cardNumber));

/**
 * Returns the message about an invalid card number, or `undefined` if it is valid. The message does not contain the
 * number.
 */
export const findCardNumberProblem = (cardNumber: string): string | undefined => {
  if (!DIGITS.test(cardNumber)) return "must have 13 to 19 digits";
  if (!hasCheckDigit(cardNumber)) return "must have a correct check digit";
  return networkOf(cardNumber) ? undefined : "is of a network that is not supported";
};

/**
 * Matches what can be a card number in a text or a URL: digits without separators, or in the groups that are printed on
 * cards. Digits within an ID are not matched, because other digits or hexadecimal letters are next to them.
 */
const WRITTEN_NUMBER =
  /(?<![\da-f]-?)(?:\d{13,19}|\d{4}(?:(?:%20|[\s+.-]){1,2}\d{4}){3}|\d{4}(?:%20|[\s+.-])\d{6}(?:%20|[\s+.-])\d{5})(?!-?[\da-f])/gi;

/** Replaces the card numbers in a text or a URL. */
export const replaceCardNumbers = (text: string, replacement: string): string =>
  text.replace(WRITTEN_NUMBER, (number) =>
    findCardNumberProblem(number.replace(/%20|\D/g, "")) === undefined ? replacement : number,
  );

/**
 * Returns the message about an invalid CVV of a card, or `undefined` if it is valid. The message does not contain the
 * CVV.
 */
export const findCvvProblem = (cvv: string, brand: string): string | undefined => {
  const { cvvDigits = 3 } = NETWORKS.find((network) => network.brand === brand) ?? {};
  return /^\d+$/.test(cvv) && cvv.length === cvvDigits ? undefined : `must have ${cvvDigits} digits`;
};

/** Returns the metadata that the sandbox derives from a card number. */
export const describeNumber = (cardNumber: string): CardMetadata => {
  const isDebit = cardNumber === DEBIT_NUMBER;
  return {
    bin: cardNumber.slice(0, BIN_DIGITS),
    brand: networkOf(cardNumber)?.brand ?? "Unknown",
    cardType: isDebit ? "debit" : "credit",
    commercial: false,
    regulated: false,
    issuer: "Sandbox Bank",
    issuerCountry: "US",
    domesticPushToCard: isDebit ? "fast-funds" : "not-supported",
    domesticPullFromCard: isDebit ? "supported" : "not-supported",
  };
};
