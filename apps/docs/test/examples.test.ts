import { randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { listAccounts } from "@moovkit/accounts";
import { createAccessToken } from "@moovkit/authentication";
import { type Client, createClient } from "@moovkit/core";
import { listPaymentMethods } from "@moovkit/payment-methods";
import {
  createSandbox,
  type Fault,
  type Sandbox,
  sandboxTransport,
} from "@moovkit/sandbox";
import { listen, type SandboxServer } from "@moovkit/sandbox/node";
import { createMoov } from "moovkit";
import { Agent, setGlobalDispatcher } from "undici";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { canStartRedis, startRedis } from "./redis-server.js";

const MOOV = "https://api.moov.io";
const KEY = { publicKey: "public", secretKey: "the-secret-key" };

const WEBHOOK_SECRET = "the-secret-of-the-webhook";

const STATEMENT = join(import.meta.dirname, "statement.csv");

/** Examples that need Redis. */
const REDIS_EXAMPLES = [
  "../examples/tokens-redis/redis-store.ts",
  "../examples/webhooks/redis.ts",
  "../examples/guides/redis/fleet.ts",
];

/** Guides whose examples run on their own. Others have a test. */
const GUIDES = [
  "guides/tokens",
  "guides/retry",
  "guides/pagination",
  "guides/files",
  "guides/card-payments",
  "guides/redis",
  "guides/transports",
  "guides/plugins",
  "guides/opentelemetry",
];

const findExamples = (name: string) =>
  readdirSync(join(import.meta.dirname, "../examples", name)).map(
    (file) => `../examples/${name}/${file}`,
  );

/** The conformance package has a test with its examples. */
const EXAMPLES = readdirSync(join(import.meta.dirname, "../examples"))
  .filter((name) => name !== "conformance" && name !== "guides")
  .concat(GUIDES)
  .flatMap(findExamples)
  .filter((path) => !REDIS_EXAMPLES.includes(path));

let sandbox: Sandbox;
let server: SandboxServer;
let output: unknown[];
let secrets: string[];

const { dispatch } = Agent.prototype;

/** Sends the requests for Moov to the sandbox. The global `fetch` uses the global dispatcher of undici. */
const routeToSandbox = () => {
  setGlobalDispatcher(new Agent());
  vi.spyOn(Agent.prototype, "dispatch").mockImplementation(function (
    this: Agent,
    options,
    handler,
  ) {
    const origin = options.origin === MOOV ? server.url : options.origin;
    return dispatch.call(
      this,
      { ...options, ...(origin && { origin }) },
      handler,
    );
  });
};

const findAccountID = async (client: Client, foreignID: string) => {
  const [account] = await listAccounts(client, { foreignID });
  if (!account) throw new Error("The seed has no such account.");
  return account.accountID;
};

const findPaymentMethodID = async (
  client: Client,
  accountID: string,
  paymentMethodType: "moov-wallet" | "ach-credit-same-day",
) => {
  const filters = { accountID, paymentMethodType };
  const [method] = await listPaymentMethods(client, filters);
  if (!method) throw new Error("The seed has no such method.");
  return method.paymentMethodID;
};

/** The IDs that the examples read from the environment: the seller of the seed pays its buyer. */
const stubIDs = async (client: Client) => {
  const sellerID = await findAccountID(client, "seller");
  const buyerID = await findAccountID(client, "buyer");
  const ids = {
    MOOV_ACCOUNT_ID: sellerID,
    RECIPIENT_ACCOUNT_ID: buyerID,
    SOURCE_ID: await findPaymentMethodID(client, sellerID, "moov-wallet"),
    DESTINATION_ID: await findPaymentMethodID(
      client,
      buyerID,
      "ach-credit-same-day",
    ),
  };
  for (const [name, id] of Object.entries(ids)) vi.stubEnv(name, id);
};

beforeEach(async () => {
  sandbox = await createSandbox({
    apiKeys: [KEY],
    seed: "marketplace",
    deliverWebhook: () => new Response(null, { status: 204 }),
  });
  server = await listen(sandbox);
  routeToSandbox();

  const client = createClient({
    transport: sandboxTransport(sandbox),
    security: KEY,
  });
  const { accessToken } = await createAccessToken(client, {
    grantType: "client_credentials",
    scope: "/ping.read",
  });
  vi.stubEnv("MOOV_PUBLIC_KEY", KEY.publicKey);
  vi.stubEnv("MOOV_SECRET_KEY", KEY.secretKey);
  vi.stubEnv("MOOV_ACCESS_TOKEN", accessToken);
  vi.stubEnv("MOOV_WEBHOOK_SECRET", WEBHOOK_SECRET);
  vi.stubEnv("STATEMENT_PATH", STATEMENT);
  await stubIDs(client);

  secrets = [KEY.secretKey, accessToken, WEBHOOK_SECRET];
  output = [];
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation(
      (...values) => void output.push(...values),
    );
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await server[Symbol.asyncDispose]();
});

const runExample = async (path: string) => {
  const exported = await import(path);
  const printed = inspect(output, { depth: Number.POSITIVE_INFINITY });
  for (const secret of secrets) expect(printed).not.toContain(secret);
  return exported;
};

it.each(EXAMPLES)("%s runs against the sandbox", runExample);

it("prints what the example in the README says", async () => {
  await runExample("../examples/core/bind-operations.ts");
  expect(output).toEqual(["The token expires in 3600 seconds."]);
});

it("handles the error of an unknown scope", async () => {
  await runExample("../examples/core/result.ts");
  expect(output).toEqual([
    expect.stringContaining("must contain only paths"),
    expect.any(String),
  ]);
});

it("reports a routing number with a wrong check digit", async () => {
  await runExample("../examples/bank-accounts/errors.ts");
  expect(output).toEqual([
    expect.stringContaining("routingNumber must have nine digits"),
  ]);
});

it("pays out from a wallet", async () => {
  await runExample("../examples/transfers/pay-out.ts");
  expect(output).toEqual(["pending"]);
});

const LOST_RESPONSE: Fault = {
  reset: "after",
  operation: "createTransfer",
};
const REFUSAL: Fault = { status: 422, operation: "createTransfer" };
const TRANSFER_ID = expect.stringMatching(/^[\da-f-]{36}$/);

it.each([
  ["sent", [], TRANSFER_ID],
  ["sent", [LOST_RESPONSE], TRANSFER_ID],
  ["refused", [REFUSAL], ""],
  ["unknown", [LOST_RESPONSE, REFUSAL], ""],
] as const)("pays once: %s after %j", async (state, faults, id) => {
  for (const fault of faults) sandbox.faults.next(fault);
  await runExample("../examples/transfers/pay-once.ts");
  expect(output).toEqual([state, id]);
  const { transfers = [] } = sandbox.snapshot().tables;
  expect(transfers).toHaveLength(state === "refused" ? 0 : 1);
});

it("uploads the file that it reads from the disk", async () => {
  await runExample("../examples/guides/files/upload.ts");
  expect(output).toEqual([TRANSFER_ID, "pending"]);
  const { body } =
    sandbox.requests.find(
      ({ operation }) => operation === "uploadFile",
    ) ?? {};
  expect(body).toMatchObject({
    file: {
      fileName: "january.csv",
      contentType: "text/csv",
      size: statSync(STATEMENT).size,
    },
  });
});

it("reports the files of a user that are too large or have a wrong type", async () => {
  const { uploadAll } = await runExample(
    "../examples/guides/files/browser.ts",
  );
  const moov = createMoov({
    ...KEY,
    transport: sandboxTransport(sandbox),
  });
  const { MOOV_ACCOUNT_ID = "" } = process.env;
  const outcomes = await uploadAll(moov, MOOV_ACCOUNT_ID, [
    new File(["a"], "a.pdf", { type: "application/pdf" }),
    new File(["a"], "a.gif", { type: "image/gif" }),
    new File([new Uint8Array(21_000_000)], "large.pdf", {
      type: "application/pdf",
    }),
  ]);
  expect(outcomes).toEqual([
    expect.objectContaining({ fileName: "a.pdf", fileStatus: "pending" }),
    "Moov rejected a.gif: must be a CSV, JPG, PDF or PNG file",
    expect.stringContaining("must have at most 20971520 bytes"),
  ]);
});

describe.skipIf(!canStartRedis)("with Redis", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  it.each(REDIS_EXAMPLES)("%s runs against the sandbox", async (path) => {
    vi.stubEnv("REDIS_URL", redis.url);
    vi.stubEnv("MOOV_TOKENS_KEY", randomBytes(32).toString("base64"));
    const { closeRedis } = await runExample(path);
    await closeRedis?.();
  });
});
