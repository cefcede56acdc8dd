// Creates transfers in a sandbox, without a client. Measures their number per second and the memory that each one takes.
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";
import { readHeap } from "./heap.mjs";
import { measureInRounds } from "./rounds.mjs";

const API_KEY = { publicKey: "public", secretKey: "secret" };
const IN_FLIGHT = 50;
const TRANSFERS_PER_ROUND = 1000;
const WARM_UP_ROUNDS = 5;

/** Opens a sandbox, and returns a function that pays one cent from the wallet of its seller to a bank account. */
const openPayouts = async () => {
  const sandbox = await createSandbox({ apiKeys: [API_KEY], speed: 0, seed: "marketplace" });
  const moov = createMoov({ ...API_KEY, transport: sandboxTransport(sandbox) });
  const [{ accountID }] = await moov.accounts.listAccounts({ foreignID: "seller" });
  const methods = await moov.paymentMethods.listPaymentMethods({ accountID });
  const find = (type) => {
    const { paymentMethodID } = methods.find(({ paymentMethodType }) => paymentMethodType === type);
    return { paymentMethodID };
  };
  const url = `https://api.moov.io/accounts/${sandbox.partnerAccountID}/transfers`;
  const authorization = `Basic ${btoa(`${API_KEY.publicKey}:${API_KEY.secretKey}`)}`;
  const body = JSON.stringify({
    source: find("moov-wallet"),
    destination: find("ach-credit-standard"),
    amount: { currency: "USD", value: 1 },
  });
  return async () => {
    const headers = { authorization, "x-idempotency-key": crypto.randomUUID() };
    const response = await sandbox.fetch(new Request(url, { method: "POST", headers, body }));
    if (response.status !== 200)
      throw new Error(`createTransfer: ${response.status} ${await response.text()}`);
    await response.json();
  };
};

/** Returns a function that sends the payouts of one round, and returns the milliseconds that each one took. */
const createRound = (payOut) => async () => {
  const runSequence = async () => {
    for (let count = 0; count < TRANSFERS_PER_ROUND / IN_FLIGHT; count += 1) await payOut();
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, runSequence));
  return (performance.now() - startedAt) / TRANSFERS_PER_ROUND;
};

export const measure = async ({ quick, progress }) => {
  const rounds = quick ? 10 : 60;
  const transfers = rounds * TRANSFERS_PER_ROUND;
  const runRound = createRound(await openPayouts());
  // Also fills the request log, which keeps a limited number of requests.
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await runRound();
  const heapBefore = await readHeap();
  const cpuBefore = process.cpuUsage();
  const { sandbox: transferMs } = await measureInRounds({ sandbox: runRound }, { rounds, progress });
  const { user, system } = process.cpuUsage(cpuBefore);
  const heapAfter = await readHeap();
  return {
    rounds,
    transfers,
    transferMs,
    transfersPerSecond: 1000 / transferMs.median,
    cpuMs: (user + system) / 1000 / transfers,
    bytesPerTransfer: (heapAfter - heapBefore) / transfers,
  };
};
