import { after, test } from "node:test";
import { browserClientCases } from "../client-cases.mjs";
import { openPage } from "./open-page.mjs";

const { servers } = JSON.parse(process.env.RUNTIME_TESTS);

const { page, close } = await openPage("client-page.mjs");
after(close);

for (const { name } of browserClientCases(servers))
  test(name, () => page.evaluate((input) => globalThis.runCase(input), { name, servers }));
