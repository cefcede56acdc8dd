import { ping } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;

const security = tokens({ publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY, scope: "/ping.read" });

// A user waits for these calls, and nobody waits for those. Both use the same token.
const interactive = createClient({ transport: fetchTransport(), security, deadlineMs: 3_000 });
const background = createClient({ transport: fetchTransport(), security, plugins: [retry()] });

await Promise.all([ping(interactive), ping(background)]);
console.log(security.state().length); // 1
