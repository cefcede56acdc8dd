import type { IssuedCard } from "@moovkit/issuing";
import { hasCheckDigit } from "../cards/card-number.js";
import { hashText } from "../secrets.js";
import type { Settings } from "../settings.js";

/** The first digits of all numbers: those of Visa's test cards. */
const BIN = "400000";

const DIGITS_BEFORE_LAST_FOUR = 12;

/** The number and the security code of a card. */
export interface CardSecrets {
  readonly pan: string;
  readonly cvv: string;
}

/** Returns the check digit, which is placed before the last four digits. */
const findCheckDigit = (start: string, lastFour: string): string =>
  [..."0123456789"].find((digit) => hasCheckDigit(start + digit + lastFour)) ?? "";

/** Converts the first bytes of a hexadecimal text to digits, one for each byte. */
const toDigits = (hex: string, count: number): string =>
  Array.from({ length: count }, (_, index) =>
    String(Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16) % 10),
  ).join("");

/** Returns four random digits. */
export const createLastFour = (): string =>
  String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 10_000).padStart(4, "0");

/**
 * Derives the number and the security code of a card from its ID and an API key, so that no table contains them. They
 * are the same whenever the sandbox has the same first API key.
 */
export const deriveCardSecrets = async (
  { apiKeys: [apiKey] }: Pick<Settings, "apiKeys">,
  { issuedCardID, lastFourCardNumber }: Pick<IssuedCard, "issuedCardID" | "lastFourCardNumber">,
): Promise<CardSecrets> => {
  const hash = await hashText(`issued card ${issuedCardID} ${apiKey?.secretKey}`);
  const digits = toDigits(hash, DIGITS_BEFORE_LAST_FOUR);
  const start = BIN + digits.slice(0, DIGITS_BEFORE_LAST_FOUR - BIN.length - 1);
  const checkDigit = findCheckDigit(start, lastFourCardNumber);
  return { pan: start + checkDigit + lastFourCardNumber, cvv: digits.slice(-3) };
};
