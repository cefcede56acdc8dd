import { browserClientCases } from "../client-cases.mjs";

/** Runs one case in the page. The test calls it through Playwright. */
globalThis.runCase = ({ name, servers }) =>
  browserClientCases(servers)
    .find((candidate) => candidate.name === name)
    .run();
