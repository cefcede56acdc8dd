import { test } from "node:test";
import { clientCases } from "../client-cases.mjs";

const { servers } = JSON.parse(process.env.RUNTIME_TESTS);

for (const { name, run } of clientCases(servers)) test(name, run);
