import { transportConformance } from "@moovkit/conformance";
import { fetchTransport } from "@moovkit/fetch";

const cases = transportConformance(() => fetchTransport());

/** Runs one case in the page. The test calls it through Playwright. */
globalThis.runCase = ({ name, server }) => cases.find((candidate) => candidate.name === name).run(server);
