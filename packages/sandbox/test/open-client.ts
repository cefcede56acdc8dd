import { type CreateAccountInput, createAccount } from "@moovkit/accounts";
import { type BankAccount, linkBankAccount } from "@moovkit/bank-accounts";
import { type Client, createClient } from "@moovkit/core";
import { type Sandbox, type SandboxOptions, sandboxTransport } from "../src/index.js";
import { ORIGIN, openSandbox, SECURITY } from "./helpers.js";

/** The time at which the sandbox starts. */
export const START = Date.UTC(2026, 0, 1);
export const UNKNOWN_ID = "7d3c0f6e-9a4b-4f0e-8a63-0c1f5f0b9f2d";

export const BUSINESS = {
  accountType: "business",
  profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
} satisfies CreateAccountInput;

export const PERSON = {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Amanda", lastName: "Yang" } } },
} satisfies CreateAccountInput;

export const BANK_ACCOUNT = {
  holderName: "Whole Body Fitness LLC",
  holderType: "business",
  accountNumber: "0004321567000",
  bankAccountType: "checking",
  routingNumber: "322271627",
} as const;

export interface OpenedClient {
  readonly sandbox: Sandbox;
  readonly client: Client;
}

/** Creates a client of a sandbox. */
export const openClientOf = (sandbox: Sandbox): Client =>
  createClient({ transport: sandboxTransport(sandbox), security: SECURITY, origin: ORIGIN });

/** Creates a sandbox whose clock stands still, and a client of it. */
export const openClient = async (options: SandboxOptions = {}): Promise<OpenedClient> => {
  const sandbox = await openSandbox({ now: () => START, speed: 0, ...options });
  return { sandbox, client: openClientOf(sandbox) };
};

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
