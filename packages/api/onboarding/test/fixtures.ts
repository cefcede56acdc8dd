import type { BrandProperties, OnboardingInvite, ResolutionLink } from "../src/index.js";

/** An invite with everything that Moov returns. */
export const INVITE: OnboardingInvite = {
  code: "N1IA5eWYNh",
  link: "https://onboarding.example/N1IA5eWYNh",
  returnURL: "https://shop.example/welcome",
  termsOfServiceURL: "https://shop.example/terms",
  scopes: ["accounts.read", "transfers.write"],
  grantScopes: ["payment-methods.read"],
  capabilities: ["transfers", "collect-funds.card-payments"],
  feePlanCodes: ["merchant-direct"],
  redeemedAccountID: "0c2a4f9a-9bb0-4a5b-8b1d-2a6f2d0a9f3e",
  prefill: {
    accountType: "business",
    profile: {
      business: {
        legalBusinessName: "Harbor Street Bakery LLC",
        businessType: "llc",
        phone: { number: "3035550100", countryCode: "1" },
        industryCodes: { mcc: "5462" },
        primaryRegulator: "OCC",
      },
    },
    metadata: { plan: "gold" },
    termsOfService: {
      manual: {
        acceptedDate: "2026-01-01T12:00:00Z",
        acceptedIP: "203.0.113.7",
        acceptedUserAgent: "Mozilla/5.0",
        acceptedDomain: "https://shop.example",
      },
    },
    foreignID: "bakery-1",
    customerSupport: { email: "help@bakery.example" },
    settings: { achPayment: { companyName: "Harbor Bakery" } },
    capabilities: ["transfers"],
    mode: "sandbox",
  },
  partner: {
    accountID: "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11",
    accountMode: "sandbox",
    displayName: "Classbooker",
  },
  createdOn: "2026-01-01T12:00:00.168497001Z",
  revokedOn: "2026-01-02T12:00:00.168497001Z",
  redeemedOn: "2026-01-02T12:00:00.168497001Z",
};

/** The smallest invite that Moov returns. */
export const SMALL_INVITE: OnboardingInvite = {
  code: "a1",
  link: "https://onboarding.example/a1",
  scopes: ["accounts.read"],
  capabilities: ["transfers"],
  feePlanCodes: ["merchant-direct"],
  createdOn: "2026-01-01T12:00:00.168497001Z",
};

/** A disabled link. */
export const DISABLED_LINK: ResolutionLink = {
  code: "k3Xw9",
  accountID: "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11",
  partnerAccountID: "0c2a4f9a-9bb0-4a5b-8b1d-2a6f2d0a9f3e",
  recipient: "owner@bakery.example",
  url: "https://resolution.example/k3Xw9",
  status: "disabled",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
  disabledOn: "2026-01-02T12:00:00.168497001Z",
  expiresOn: "2026-01-31T12:00:00.168497001Z",
};

export const BRAND: BrandProperties = {
  colors: { dark: { accent: "#8ab4f8" }, light: { accent: "#1a73e8" } },
};
