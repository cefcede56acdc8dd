// What a user's bundle grows by, minified and gzipped: each package alone, and one operation with all it needs.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const CASES = {
  "@moovkit/models": { code: 'export * from "@moovkit/models"' },
  "@moovkit/core": { code: 'export * from "@moovkit/core"' },
  "@moovkit/fetch": { code: 'export * from "@moovkit/fetch"' },
  "@moovkit/retry": { code: 'export * from "@moovkit/retry"' },
  "@moovkit/tokens": { code: 'export * from "@moovkit/tokens"' },
  "createAccessToken + fetch + retry + tokens": {
    code: `import { createClient, createAccessToken } from "@moovkit/core";
      import { fetchTransport } from "@moovkit/fetch";
      import { retry } from "@moovkit/retry";
      import { tokens } from "@moovkit/tokens";
      const security = tokens({ clientId: "a", clientSecret: "b", scope: "/ping.read" });
      const client = createClient({ transport: fetchTransport(), security, plugins: [retry()] });
      createAccessToken(client, { grantType: "client_credentials", scope: "/ping.read" }).then(console.log);`,
    limit: 23_000,
  },
  "createAccessToken + fetch + retry": {
    code: `import { createClient, createAccessToken } from "@moovkit/core";
      import { fetchTransport } from "@moovkit/fetch";
      import { retry } from "@moovkit/retry";
      const client = createClient({ transport: fetchTransport(), plugins: [retry()] });
      createAccessToken(client, { grantType: "client_credentials", scope: "/ping.read" }).then(console.log);`,
    // The goal is 16,000. This holds what is there until it is reached.
    limit: 18_800,
  },
};

const sizes = {};
let over = 0;
for (const [name, { code, limit }] of Object.entries(CASES)) {
  const result = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    alias: Object.fromEntries(
      ["models", "core", "fetch", "retry", "tokens"].map((own) => [
        `@moovkit/${own}`,
        `${process.cwd()}/packages/${own}/dist/index.js`,
      ]),
    ),
  });
  const bytes = gzipSync(result.outputFiles[0].contents, { level: 9 }).length;
  sizes[name] = bytes;
  const verdict = limit === undefined ? "" : bytes > limit ? `  over ${limit}` : `  of ${limit} at most`;
  if (limit !== undefined && bytes > limit) over += 1;
  console.log(`${name.padEnd(36)} ${String(bytes).padStart(6)} B gzip${verdict}`);
}

if (process.argv.includes("--write")) {
  const readme = readFileSync("README.md", "utf8").replace(
    /(<!-- size:(.+?) -->)[\d.]+ kB/g,
    (_, mark, name) => `${mark}${(sizes[name] / 1000).toFixed(1)} kB`,
  );
  writeFileSync("README.md", readme);
}
process.exit(over ? 1 : 0);
