import { type Client, ConfigurationError } from "@moovkit/core";
import { listIssuedCardAuthorizations, listIssuedCardTransactions } from "@moovkit/issuing";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { createTransfer } from "@moovkit/transfers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, type Sandbox, type SandboxSnapshot } from "../src/index.js";
import { KEY, UNKNOWN_ID } from "./helpers.js";
import { openClientOf } from "./open-client.js";
import { openIssuing } from "./open-issuing.js";

const FUNDS = 10_000;

/** An action on a card, on the wallet, or on an authorization, which `pick` chooses. */
interface Action {
  readonly kind: "buy" | "clear" | "reverse" | "wait" | "transfer" | "reopen";
  readonly pick: number;
  readonly cents: number;
}

const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("buy", "buy", "clear", "clear", "reverse", "wait", "transfer", "reopen"),
    pick: fc.nat({ max: 20 }),
    cents: fc.integer({ min: 1, max: 6000 }),
  }),
  { minLength: 5, maxLength: 40 },
);

const toCents = (decimal: string): number => Math.round(Number(decimal) * 100);

const sumOf = (amounts: readonly string[]): number =>
  amounts.reduce((sum, amount) => sum + toCents(amount), 0);

/** A sandbox with issued cards, and what has happened in it. */
interface World {
  readonly sandbox: Sandbox;
  readonly client: Client;
  readonly authorizationIDs: readonly string[];
  /** The amount that was transferred to the default wallet, in cents. */
  readonly transferred: number;
}

const openWorld = async (snapshot: SandboxSnapshot): Promise<Pick<World, "sandbox" | "client">> => {
  const deliverWebhook = () => new Response(null, { status: 204 });
  const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot, deliverWebhook });
  return { sandbox, client: openClientOf(sandbox) };
};

/** Clears or reverses an authorization. One that was declined or has ended cannot change. */
const change = ({ sandbox, authorizationIDs }: World, { kind, pick, cents }: Action): void => {
  const id = authorizationIDs[pick % Math.max(1, authorizationIDs.length)] ?? UNKNOWN_ID;
  const run = kind === "clear" ? sandbox.clearAuthorization : sandbox.reverseAuthorization;
  try {
    run(id, cents % 2 === 0 ? {} : { amount: cents });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
  }
};

/** Transfers money to the default wallet. Returns how much arrived, in cents. */
const transfer = async ({ sandbox, client }: World, accountID: string, value: number): Promise<number> => {
  const methods = await listPaymentMethods(client, { accountID, paymentMethodType: "moov-wallet" });
  const [destination = UNKNOWN_ID, source = UNKNOWN_ID] = methods.map(
    ({ paymentMethodID }) => paymentMethodID,
  );
  const created = await createTransfer(client, {
    accountID: sandbox.partnerAccountID,
    source: { paymentMethodID: source },
    destination: { paymentMethodID: destination },
    amount: { currency: "USD", value },
    idempotencyKey: crypto.randomUUID(),
    waitFor: "rail-response",
  });
  return "status" in created && created.status === "completed" ? value : 0;
};

/** Runs an action, and returns the world after it. */
const act = async (
  world: World,
  action: Action,
  accountID: string,
  cardIDs: readonly string[],
): Promise<World> => {
  const { sandbox, authorizationIDs, transferred } = world;
  const { kind, pick, cents } = action;
  if (kind === "reopen") return { ...world, ...(await openWorld(sandbox.snapshot())) };
  if (kind === "wait") await sandbox.clock.advance({ days: pick % 4 });
  if (kind === "clear" || kind === "reverse") change(world, action);
  if (kind === "transfer")
    return { ...world, transferred: transferred + (await transfer(world, accountID, cents)) };
  if (kind !== "buy") return world;
  const cardID = cardIDs[pick % cardIDs.length] ?? "";
  const { authorizationID } = sandbox.authorizeIssuedCard(cardID, { amount: cents });
  return { ...world, authorizationIDs: [...authorizationIDs, authorizationID] };
};

/** Expects the balances to match the authorizations and payments, and no authorization to be paid twice. */
const checkBooks = async ({ sandbox, client, transferred }: World, accountID: string, walletID: string) => {
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
  expect(balanceOf(`wallet:${walletID}`)).toBe(FUNDS - held - paid - transferred);
  expect(balanceOf(`wallet:${walletID}`)).toBeGreaterThanOrEqual(0);
  expect([...balances.values()].reduce((sum, balance) => sum + balance, 0)).toBe(0);
};

it("never spends more than there is, and pays nothing twice", async () => {
  const { sandbox: start, accountID, walletID, fund, issue } = await openIssuing();
  fund(FUNDS);
  const cardIDs = [(await issue()).issuedCardID, (await issue()).issuedCardID];
  const snapshot = start.snapshot();
  await fc.assert(
    fc.asyncProperty(actions, async (sequence) => {
      let world: World = { ...(await openWorld(snapshot)), authorizationIDs: [], transferred: 0 };
      for (const action of sequence) {
        world = await act(world, action, accountID, cardIDs);
        await checkBooks(world, accountID, walletID);
      }
      const { sandbox, client } = world;
      await sandbox.clock.advance({ days: 8 });
      expect(await listIssuedCardAuthorizations(client, { accountID, statuses: ["pending"] })).toEqual([]);
      await checkBooks(world, accountID, walletID);
    }),
    { numRuns: 30 },
  );
}, 30_000);
