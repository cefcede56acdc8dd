import { type CreateAccountInput, createAccount } from "@moovkit/accounts";
import { type BankAccount, linkBankAccount } from "@moovkit/bank-accounts";
import { type Client, createClient } from "@moovkit/core";
import { validate } from "@moovkit/models";
import { createWebhook, type WebhookEnvelope, WebhookEvent } from "@moovkit/webhooks";
import { expect } from "vitest";
import { createApp } from "../src/app.js";
import { assembleSandbox } from "../src/assemble-sandbox.js";
import { createServices } from "../src/create-services.js";
import { createEngine } from "../src/engine/engine.js";
import { HANDLERS } from "../src/handlers.js";
import { type Sandbox, type SandboxOptions, sandboxTransport } from "../src/index.js";
import { OPERATIONS } from "../src/operations.js";
import type { Services } from "../src/services.js";
import { resolveSettings } from "../src/settings.js";
import { KEY, ORIGIN, SECURITY } from "./helpers.js";

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
  /** The services of the sandbox, for what no operation does: transactions of wallets, returns of banks, and cards. */
  readonly services: Services;
}

/** Creates a client of a sandbox. */
export const openClientOf = (sandbox: Sandbox): Client =>
  createClient({ transport: sandboxTransport(sandbox), security: SECURITY, origin: ORIGIN });

/** Creates a sandbox whose clock stands still, and a client of it. */
export const openClient = async (options: SandboxOptions = {}): Promise<OpenedClient> => {
  const settings = resolveSettings({ apiKeys: [KEY], now: () => START, speed: 0, ...options });
  const services = await createServices(createEngine(settings));
  const sandbox = assembleSandbox(createApp(OPERATIONS, HANDLERS, services), services);
  return { sandbox, client: openClientOf(sandbox), services };
};

/** An event that a webhook received. */
export type ReceivedEvent = Pick<WebhookEnvelope, "type" | "data">;

/** Creates a sandbox with a webhook that receives all events. */
export const openWithEvents = async (options: SandboxOptions = {}) => {
  const events: WebhookEnvelope[] = [];
  const opened = await openClient({
    ...options,
    deliverWebhook: async (request) => {
      events.push(await request.json());
      return new Response(null, { status: 204 });
    },
  });
  const { sandbox, client } = opened;
  await createWebhook(client, {
    url: "https://shop.example/webhooks/moov",
    status: "enabled",
    eventTypes: ["*"],
    description: "All events",
  });
  /** Returns the events since the last call whose type starts with a prefix. */
  const takeEvents = async (prefix = ""): Promise<readonly ReceivedEvent[]> => {
    await sandbox.webhooks.settled();
    const received = events.splice(0);
    for (const event of received) expect(await validate(WebhookEvent, event)).toEqual({ value: event });
    return received.filter(({ type }) => type.startsWith(prefix)).map(({ type, data }) => ({ type, data }));
  };
  return { ...opened, takeEvents };
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
