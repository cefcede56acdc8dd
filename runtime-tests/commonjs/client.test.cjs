const { test } = require("node:test");
const { clientCases } = require("../client-cases.mjs");

const { servers } = JSON.parse(process.env.RUNTIME_TESTS);

for (const { name, run } of clientCases(servers)) test(name, run);
