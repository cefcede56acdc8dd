import type { Account, Capability } from "../src/index.js";

/** An account as Moov returns it. */
export const BAKERY: Account = {
  accountID: "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11",
  mode: "sandbox",
  accountType: "business",
  displayName: "Harbor Street Bakery",
  profile: {
    business: {
      legalBusinessName: "Harbor Street Bakery LLC",
      doingBusinessAs: "Harbor Street Bakery",
      businessType: "llc",
      address: {
        addressLine1: "12 Harbor St.",
        addressLine2: "Unit 3",
        city: "Boulder",
        stateOrProvince: "CO",
        postalCode: "80301",
        country: "US",
      },
      phone: { number: "3035550100", countryCode: "1" },
      email: "orders@bakery.example",
      website: "www.bakery.example",
      description: "Bread and cakes for the neighborhood",
      taxIDProvided: true,
      representatives: [
        {
          representativeID: "d0a5f3f2-18b1-4a9c-8f1e-3c5b7a9d2e44",
          name: { firstName: "Ada", lastName: "Lane", suffix: "Jr." },
          phone: { number: "3035550101", countryCode: "1" },
          email: "ada@bakery.example",
          birthDateProvided: true,
          governmentIDProvided: true,
          responsibilities: { isController: true, isOwner: true, ownershipPercentage: 38, jobTitle: "CEO" },
          createdOn: "2026-01-01T12:00:00.168497001Z",
          updatedOn: "2026-01-01T12:00:00.168497001Z",
        },
      ],
      ownersProvided: true,
      industryCodes: { naics: "311811", sic: "5461", mcc: "5462" },
      industry: "bakeries",
      primaryRegulator: "OCC",
    },
  },
  metadata: { plan: "gold" },
  termsOfService: { acceptedDate: "2026-01-01T12:00:00.168497001Z", acceptedIP: "203.0.113.7" },
  capabilities: [
    { capability: "transfers", status: "enabled" },
    { capability: "send-funds.ach", status: "in-review" },
  ],
  verification: {
    verificationStatus: "review",
    status: "errored",
    details: "docIncomplete",
    documents: [
      {
        documentID: "3a7ec4a0-31c5-4bd6-8d9f-2d9e8d7d1f7d",
        type: "utilityBill",
        contentType: "image/png",
        parseErrors: ["too dark"],
        uploadedAt: "2026-01-01T12:00:00.168497001Z",
      },
    ],
  },
  foreignID: "bakery-1",
  customerSupport: {
    phone: { number: "3035550100", countryCode: "1" },
    email: "help@bakery.example",
    website: "www.bakery.example",
  },
  settings: {
    cardPayment: { statementDescriptor: "Harbor Street Bakery" },
    achPayment: { companyName: "Harbor Bakery" },
  },
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
};

/** The smallest account that Moov returns. */
export const PERSON: Account = {
  accountID: "0c2a4f9a-9bb0-4a5b-8b1d-2a6f2d0a9f3e",
  mode: "production",
  accountType: "individual",
  displayName: "Ada Lane",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
  verification: { status: "unverified" },
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-01T12:00:00.168497001Z",
};

/** A capability with everything that Moov returns. */
export const SEND_FUNDS: Capability = {
  capability: "send-funds.ach",
  accountID: BAKERY.accountID,
  status: "disabled",
  requirements: {
    currentlyDue: ["account.tos-acceptance", "representative.d0a5f3f2-18b1-4a9c-8f1e-3c5b7a9d2e44.birthdate"],
    errors: [
      { requirement: "business.ein", errorCode: "tax-id-mismatch" },
      { requirement: "document.3a7ec4a0-31c5-4bd6-8d9f-2d9e8d7d1f7d" },
    ],
  },
  disabledReason: "The tax ID does not match.",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
  disabledOn: "2026-01-02T12:00:00.168497001Z",
};

/** The smallest capability that Moov returns. */
export const TRANSFERS: Capability = {
  capability: "transfers",
  accountID: BAKERY.accountID,
  status: "enabled",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-01T12:00:00.168497001Z",
};
