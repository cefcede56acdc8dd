// Runs all cases against servers in a Node process, which send exactly the bytes that the cases are about.
import { transportConformance } from "@moovkit/conformance";
import { fetchTransport } from "@moovkit/fetch";
import { clientCases } from "../client-cases.mjs";

const { servers } = JSON.parse(Deno.env.get("RUNTIME_TESTS") ?? "");
const options = { sanitizeResources: false, sanitizeOps: false };

for (const { name, run } of transportConformance(() => fetchTransport()))
  Deno.test(`Node server: ${name}`, options, async () => void (await run(servers.conformance)));

for (const { name, run } of clientCases(servers)) Deno.test(name, options, run);
