// Dependencies go one way: models <- core <- transports, plugins, authenticators, API packages <- moovkit <- apps.

import { readdirSync } from "node:fs";

/** The folders of the API packages. They import no other API package. */
const API_PACKAGES = readdirSync("packages/api").map((name) => `api/${name}`);

/** The packages that the sources of each package may import. */
const ALLOWED = {
  models: [],
  core: ["models"],
  fetch: ["models", "core"],
  undici: ["models", "core"],
  retry: ["models", "core"],
  tokens: ["models", "core", "api/authentication"],
  "tokens-redis": ["models", "core", "tokens"],
  "browser-tokens": ["models", "core"],
  ...Object.fromEntries(API_PACKAGES.map((name) => [name, ["models", "core"]])),
  moovkit: ["models", "core", "fetch", "retry", ...API_PACKAGES],
  conformance: ["models", "core", "tokens"],
  sandbox: ["models", "core", ...API_PACKAGES],
};

const names = Object.keys(ALLOWED);

/** Sources that need Node. All others run in every runtime. */
const USES_NODE = [
  "^packages/undici/",
  "^packages/sandbox/src/(cli/|(node|listen)[.]ts$)",
  "^packages/conformance/src/(server[.]ts$|test-server/)",
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      comment: "A cycle hides which module depends on which, also inside a package.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "package-is-listed",
      comment: "Add a new package to ALLOWED in .dependency-cruiser.mjs.",
      severity: "error",
      from: { path: "^packages/", pathNot: `^packages/(${names.join("|")})/` },
      to: {},
    },
    ...names.map((name) => ({
      name: `${name.replace("/", "-")}-imports`,
      comment: `packages/${name} may import ${ALLOWED[name].join(", ") || "no other package"}.`,
      severity: "error",
      from: { path: `^packages/${name}/src/` },
      to: { path: "^packages/", pathNot: `^packages/(${[name, ...ALLOWED[name]].join("|")})/` },
    })),
    {
      name: "no-apps-in-packages",
      comment: "An app composes packages; no package depends on an app.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(apps|runtime-tests|scripts)/" },
    },
    {
      name: "contract-drift-imports",
      comment: "The command finds the API packages in their folder, so that it compares new ones as well.",
      severity: "error",
      from: { path: "^apps/contract-drift/src/" },
      to: { path: "^(packages|apps)/", pathNot: "^(packages/(core|models)|apps/contract-drift)/" },
    },
    {
      name: "no-relative-imports-between-packages",
      comment:
        "Import another package by its name. Only the error examples of the API packages' tests are shared.",
      severity: "error",
      from: { path: "^(?:packages|apps)/((?:api/)?[^/]+)/" },
      to: {
        dependencyTypes: ["local"],
        path: "^packages/",
        pathNot: ["^packages/$1/", "^packages/conformance/test/error-examples[.]ts$"],
      },
    },
    {
      name: "no-node-modules-of-the-runtime",
      comment: "Only sources in USES_NODE may import `node:` modules.",
      severity: "error",
      from: { path: "^packages/(api/)?[^/]+/src/", pathNot: USES_NODE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "sandbox-uses-only-types-of-the-client",
      comment: "The operations bring the client with them. The sandbox itself needs none of it.",
      severity: "error",
      from: { path: "^packages/sandbox/src/" },
      to: { path: "^packages/core/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-transport-in-core",
      severity: "error",
      from: { path: "^packages/core/src/" },
      to: { path: "node_modules/(ofetch|undici)/" },
    },
    {
      name: "declared-dependencies-only",
      comment: "What a published file imports is a dependency or a peer dependency of its package.",
      severity: "error",
      from: { path: "^packages/(api/)?[^/]+/src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      // The peers of the bench and @moovio/sdk are installed only when they are needed.
      from: { path: "^(packages|apps)/", pathNot: "^apps/(bench/peers|docs/recipes/moovio-sdk/before)" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/(dist|node_modules|[.]vitepress|reference)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@moovkit/source", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".mjs", ".js", ".json"],
    },
  },
};
