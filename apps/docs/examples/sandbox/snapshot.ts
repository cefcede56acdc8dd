import assert from "node:assert/strict";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const original = await createSandbox({ apiKeys: [key], seed: "marketplace", speed: 0 });
await original.clock.advance({ days: 30 });
const fixture = JSON.stringify(original.snapshot()); // write it to a file

const sandbox = await createSandbox({ apiKeys: [key], speed: 0, snapshot: JSON.parse(fixture) });
const moov = createMoov({ ...key, transport: sandboxTransport(sandbox) });
const [seller] = await moov.accounts.listAccounts({ foreignID: "seller" });
assert(seller);
assert.equal(sandbox.clock.now(), original.clock.now());
