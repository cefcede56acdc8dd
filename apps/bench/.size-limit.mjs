// Size budgets of bundles for a browser: esbuild, minified, gzipped. The packages must be built.

import { readdirSync } from "node:fs";

const modifyEsbuildConfig = (config) => ({
  ...config,
  format: "esm",
  platform: "browser",
  target: "es2022",
});

const budget = (name, path, limit) => ({ name, path, limit, gzip: true, modifyEsbuildConfig });

const oneExport = (name, path, limit) => ({ ...budget(name, path, limit), import: `{ ${name} }` });

const allExports = (name, limit) =>
  budget(`@moovkit/${name}, all exports`, `../../packages/${name}/dist/index.js`, limit);

const CLIENT = {
  "../../packages/core/dist/index.js": "{ createClient }",
  "../../packages/fetch/dist/index.js": "{ fetchTransport }",
  "../../packages/retry/dist/index.js": "{ retry }",
};

/** One operation of each API package that has no bundle of its own. */
const OPERATIONS = {
  "bank-accounts": "linkBankAccount",
  billing: "listFeePlans",
  cards: "linkCard",
  commerce: "createPaymentLink",
  disputes: "uploadDisputeEvidenceFile",
  enrichment: "getEnrichmentAddress",
  issuing: "requestCard",
  onboarding: "createOnboardingInvite",
  "payment-methods": "listPaymentMethods",
  schedules: "createSchedule",
  support: "createTicket",
  terminals: "createTerminalApplication",
  verification: "createRepresentative",
  wallets: "createWallet",
  webhooks: "createWebhook",
};

const oneOperation = ([name, operation]) => ({
  ...budget(`${operation} with core, fetch and retry`, [], "37600 B"),
  import: { ...CLIENT, [`../../packages/api/${name}/dist/index.js`]: `{ ${operation} }` },
});

export default [
  // The goals are lower, see goals.mjs. Typed errors by status, redaction, encodings and lenient responses exceed them.
  budget("one operation with core, fetch and retry", "size/one-operation.mjs", "32700 B"),
  budget("createAccount with core, fetch and retry", "size/create-account.mjs", "37800 B"),
  budget("createTransfer with core, fetch and retry", "size/create-transfer.mjs", "37700 B"),
  budget("one operation with core, fetch, retry and tokens", "size/one-operation-with-tokens.mjs", "39700 B"),
  budget("createMoov with all operations, in one file", "size/create-moov.mjs", "95000 B"),
  {
    ...budget("createMoov without the API packages", "size/create-moov.mjs", "28500 B"),
    // They are loaded when one of their operations is called.
    ignore: readdirSync("../../packages/api").map((name) => `@moovkit/${name}`),
  },
  ...Object.entries(OPERATIONS).map(oneOperation),
  oneExport("verifyWebhook", "../../packages/api/webhooks/dist/index.js", "9000 B"),
  allExports("models", "21200 B"),
  allExports("core", "21500 B"),
  allExports("fetch", "7500 B"),
  allExports("retry", "3500 B"),
  allExports("tokens", "33100 B"),
];
