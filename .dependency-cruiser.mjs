// Dependencies go one way: models <- core <- transports, plugins, authenticators <- apps.

/** The packages that the sources of each package may import. */
const ALLOWED = {
  models: [],
  core: ["models"],
  fetch: ["models", "core"],
  undici: ["models", "core"],
  retry: ["models", "core"],
  tokens: ["models", "core"],
  "tokens-redis": ["models", "core"],
  conformance: ["models", "core"],
  sandbox: ["models"],
};

const names = Object.keys(ALLOWED);

/** Sources that need Node. All others run in every runtime. */
const USES_NODE = [
  "^packages/undici/",
  "^packages/sandbox/src/listen[.]ts$",
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
      name: `${name}-imports`,
      comment: `@moovkit/${name} may import ${ALLOWED[name].join(", ") || "no other package"}.`,
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
      name: "no-relative-imports-between-packages",
      comment: "Import another package by its name.",
      severity: "error",
      from: { path: "^(?:packages|apps)/([^/]+)/" },
      to: { dependencyTypes: ["local"], path: "^packages/", pathNot: "^packages/$1/" },
    },
    {
      name: "no-node-modules-of-the-runtime",
      comment: "Only sources in USES_NODE may import `node:` modules.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: USES_NODE },
      to: { dependencyTypes: ["core"] },
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
      from: { path: "^packages/[^/]+/src/" },
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
