import { type Client, ConfigurationError } from "@moovkit/core";
import { listIssuedCardAuthorizations, listIssuedCardTransactions } from "@moovkit/issuing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { KEY, UNKNOWN_ID } from "./helpers.js";
import { openClientOf } from "./open-client.js";
import { openIssuing } from "./open-issuing.js";

const FUNDS = 10_000;

/** What happens to a card or an authorization, which `pick` chooses. */
interface Action {
  readonly kind: "buy" | "clear" | "reverse" | "wait";
  readonly pick: number;
  readonly cents: number;
}

const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("buy", "buy", "clear", "clear", "reverse", "wait"),
    pick: fc.nat({ max: 20 }),
    cents: fc.integer({ min: 1, max: 6000 }),
  }),
  { minLength: 5, maxLength: 40 },
);

const toCents = (decimal: string): number => Math.round(Number(decimal) * 100);

const sumOf = (amounts: readonly string[]): number =>
  amounts.reduce((sum, amount) => sum + toCents(amount), 0);

/** Lets an action happen. Authorizations that were declined or have ended cannot change. */
const act = async (
  sandbox: Sandbox,
  { kind, pick, cents }: Action,
  cardIDs: readonly string[],
  authorizationIDs: string[],
): Promise<void> => {
  if (kind === "wait") return sandbox.clock.advance({ days: pick % 4 });
  if (kind === "buy") {
    const cardID = cardIDs[pick % cardIDs.length] ?? "";
    authorizationIDs.push(sandbox.authorizeIssuedCard(cardID, { amount: cents }).authorizationID);
    return undefined;
  }
  const id = authorizationIDs[pick % Math.max(1, authorizationIDs.length)] ?? UNKNOWN_ID;
  const change = kind === "clear" ? sandbox.clearAuthorization : sandbox.reverseAuthorization;
  try {
    change(id, cents % 2 === 0 ? {} : { amount: cents });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
  }
};

/** Expects the balances to be what the authorizations and payments add up to, and no authorization to be paid twice. */
const checkBooks = async (sandbox: Sandbox, client: Client, accountID: string, walletID: string) => {
  const balances = new Map(
    sandbox.balances().map(({ account, balanceDecimal }) => [account, toCents(balanceDecimal)]),
  );
  const balanceOf = (account: string) => balances.get(account) ?? 0;
  const pending = await listIssuedCardAuthorizations(client, { accountID, statuses: ["pending"] });
  const payments = await listIssuedCardTransactions(client, { accountID });
  const held = sumOf(pending.map(({ authorizedAmount }) => authorizedAmount));
  const paid = sumOf(payments.map(({ amount }) => amount));
  expect(new Set(payments.map(({ authorizationID }) => authorizationID)).size).toBe(payments.length);
  expect(balanceOf(`hold:${walletID}`)).toBe(held);
  expect(balanceOf("rail:card-issuing")).toBe(paid);
  expect(balanceOf(`wallet:${walletID}`)).toBe(FUNDS - held - paid);
  expect(balanceOf(`wallet:${walletID}`)).toBeGreaterThanOrEqual(0);
  expect([...balances.values()].reduce((sum, balance) => sum + balance, 0)).toBe(0);
};

it("never spends more than there is, and pays nothing twice", async () => {
  const { sandbox: start, accountID, walletID, fund, issue } = await openIssuing();
  fund(FUNDS);
  const cardIDs = [(await issue()).issuedCardID, (await issue()).issuedCardID];
  const snapshot = start.snapshot();
  const deliverWebhook = () => new Response(null, { status: 204 });
  await fc.assert(
    fc.asyncProperty(actions, async (sequence) => {
      const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot, deliverWebhook });
      const client = openClientOf(sandbox);
      const authorizationIDs: string[] = [];
      for (const action of sequence) {
        await act(sandbox, action, cardIDs, authorizationIDs);
        await checkBooks(sandbox, client, accountID, walletID);
      }
      await sandbox.clock.advance({ days: 8 });
      expect(await listIssuedCardAuthorizations(client, { accountID, statuses: ["pending"] })).toEqual([]);
      await checkBooks(sandbox, client, accountID, walletID);
    }),
    { numRuns: 30 },
  );
}, 30_000);
