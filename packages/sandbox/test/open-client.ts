import { type CreateAccountInput, createAccount } from "@moovkit/accounts";
import { type BankAccount, linkBankAccount } from "@moovkit/bank-accounts";
import { type Client, createClient, type MismatchEvent, type Plugin, type Security } from "@moovkit/core";
import { createRepresentative, type Representative } from "@moovkit/verification";
import { expect, onTestFinished } from "vitest";
import { type Sandbox, type SandboxOptions, sandboxTransport } from "../src/index.js";
import { findMismatch, type IssuesMismatch } from "./documented-issues.js";
import { ORIGIN, openSandbox, SECURITY, START } from "./helpers.js";

export const BUSINESS = {
  accountType: "business",
  profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
} satisfies CreateAccountInput;

export const PERSON = {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Amanda", lastName: "Yang" } } },
} satisfies CreateAccountInput;

export const ADDRESS = {
  addressLine1: "123 Main Street",
  city: "Golden",
  stateOrProvince: "CO",
  postalCode: "80401",
  country: "US",
};
export const PHONE = { number: "8185551212", countryCode: "1" };
export const TERMS = {
  manual: {
    acceptedDate: "2026-01-01T00:00:00Z",
    acceptedIP: "192.0.2.1",
    acceptedUserAgent: "Mozilla/5.0",
    acceptedDomain: "https://shop.example",
  },
};
/** A person with everything that a review needs. */
export const COMPLETE_PERSON = {
  accountType: "individual",
  profile: {
    individual: {
      ...PERSON.profile.individual,
      email: "amanda@yang.example",
      phone: PHONE,
      address: ADDRESS,
      birthDate: { day: 9, month: 11, year: 1989 },
      governmentID: { ssn: { full: "123-45-6789", lastFour: "6789" } },
    },
  },
  termsOfService: TERMS,
} as const;

/** The profile of a business with everything that a review needs. Its owners can be confirmed only by an update. */
export const COMPLETE_BUSINESS_PROFILE = {
  business: {
    businessType: "llc",
    taxID: { ein: { number: "12-3456789" } },
    address: ADDRESS,
    phone: PHONE,
    website: "fitness.example",
    industry: "fitness",
    ownersProvided: true,
  },
} as const;

export const BANK_ACCOUNT = {
  holderName: "Whole Body Fitness LLC",
  holderType: "business",
  accountNumber: "0004321567000",
  bankAccountType: "checking",
  routingNumber: "322271627",
} as const;

/** Reports bodies of status 422 that differ from the documented ones. The client itself accepts them. */
const checkIssues = (report: (mismatch: IssuesMismatch) => void): Plugin => ({
  name: "checkIssues",
  wrap: (next) => async (request, context) => {
    const response = await next(request, context);
    const mismatch = await findMismatch(context.operation, response.status, String(response.body));
    if (mismatch) report(mismatch);
    return response;
  },
});

/** Creates a client of a sandbox, for one test. The test fails if a response does not match its schema. */
export const openClientOf = (sandbox: Sandbox, security: Security = SECURITY): Client => {
  const mismatches: (MismatchEvent | IssuesMismatch)[] = [];
  onTestFinished(() => expect(mismatches).toEqual([]));
  return createClient({
    transport: sandboxTransport(sandbox),
    security,
    origin: ORIGIN,
    plugins: [checkIssues((mismatch) => mismatches.push(mismatch))],
    onEvent: (event) => {
      if (event.type === "mismatch") mismatches.push(event);
    },
  });
};

export interface OpenedClient {
  readonly sandbox: Sandbox;
  readonly client: Client;
}

/** Creates a sandbox whose clock stands still, and a client of it. */
export const openClient = async (options: SandboxOptions = {}): Promise<OpenedClient> => {
  const sandbox = await openSandbox({ now: () => START, speed: 0, ...options });
  return { sandbox, client: openClientOf(sandbox) };
};

/** Opens another sandbox with the state of this one. */
export const reopen = (sandbox: Sandbox, options: SandboxOptions = {}): Promise<OpenedClient> =>
  openClient({ ...options, snapshot: sandbox.snapshot() });

/** Creates a business and returns its ID. */
export const createBusiness = async (
  client: Client,
  details: Partial<CreateAccountInput> = {},
): Promise<string> => {
  const { accountID } = await createAccount(client, { ...BUSINESS, ...details } as CreateAccountInput);
  return accountID;
};

/** Links a bank account to an account, and waits for its payment methods. */
export const linkAccount = (
  client: Client,
  accountID: string,
  details: Partial<typeof BANK_ACCOUNT | { routingNumber: string; accountNumber: string }> = {},
): Promise<BankAccount> =>
  linkBankAccount(client, {
    accountID,
    waitFor: "payment-method",
    account: { ...BANK_ACCOUNT, ...details },
  });

/** Adds a person who controls a business, with everything that a review needs. */
export const addController = (client: Client, accountID: string): Promise<Representative> =>
  createRepresentative(client, {
    accountID,
    ...COMPLETE_PERSON.profile.individual,
    responsibilities: { isController: true, jobTitle: "CEO" },
  });
