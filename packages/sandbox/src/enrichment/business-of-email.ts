import type { EnrichedBusiness, EnrichedIndustryCodes } from "@moovkit/enrichment";
import { hashText } from "../secrets.js";
import { CITIES } from "./addresses.js";

/** Domains of free email services, whose addresses belong to people and not to businesses. */
const PERSONAL_DOMAINS: readonly string[] = [
  "aol.com",
  "gmail.com",
  "hotmail.com",
  "icloud.com",
  "outlook.com",
  "proton.me",
  "yahoo.com",
];

const INDUSTRY_CODES: readonly EnrichedIndustryCodes[] = [
  { naics: "311811", sic: "5461" },
  { naics: "722511", sic: "5812" },
  { naics: "713940", sic: "7991" },
  { naics: "541512", sic: "7373" },
];

/** `harbor-bakery.example` is the domain of Harbor Bakery LLC. */
const toName = (domain: string): string => {
  const [label = ""] = domain.split(".").slice(-2);
  const words = label.split("-").filter((word) => word !== "");
  return [...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)), "LLC"].join(" ");
};

const pick = <Item>(items: readonly Item[], number: bigint): Item | undefined =>
  items[Number(number % BigInt(items.length))];

/**
 * Returns the business that an email address belongs to. It is derived from the domain, so that each call returns the
 * same business.
 */
export const findBusinessOfEmail = async (email: string): Promise<EnrichedBusiness | undefined> => {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  if (PERSONAL_DOMAINS.includes(domain)) return undefined;
  const number = BigInt(`0x${await hashText(domain)}`);
  const city = pick(CITIES, number);
  const industryCodes = pick(INDUSTRY_CODES, number);
  return {
    legalBusinessName: toName(domain),
    email: `info@${domain}`,
    website: domain,
    // 555-0100 to 555-0199 are reserved for fictitious numbers.
    phone: { number: `30355501${String(number % 100n).padStart(2, "0")}`, countryCode: "1" },
    ...(city && {
      address: { addressLine1: `${(number % 900n) + 100n} Main Street`, ...city, country: "US" },
    }),
    ...(industryCodes && { industryCodes }),
  };
};
