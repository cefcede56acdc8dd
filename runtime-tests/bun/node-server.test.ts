// Runs all cases against servers in a Node process, which send exactly the bytes that the cases are about.
import { test } from "bun:test";
import { transportConformance } from "@moovkit/conformance";
import { fetchTransport } from "@moovkit/fetch";
import { clientCases } from "../client-cases.mjs";

const { servers } = JSON.parse(process.env.RUNTIME_TESTS ?? "");

for (const { name, run } of transportConformance(() => fetchTransport()))
  test(`Node server: ${name}`, async () => void (await run(servers.conformance)));

for (const { name, run } of clientCases(servers)) test(name, run);
