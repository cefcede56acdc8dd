// The examples of a Markdown file: each as a module that compiles by itself, and as a program that runs on a sandbox.
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const IMPORT = /^import (type )?\{([^}]+)\} from "([^"]+)";$/gm;

/** What examples take for granted. Each is declared where an example uses it and does not make it. */
const GIVEN = {
  publicKey: "string",
  secretKey: "string",
  accessToken: "string",
  body: "string",
  error: "unknown",
  input: 'import("@moovkit/models").AuthTokenRequest',
  moov: 'import("@moovkit/core").Moov',
  sandbox: 'import("@moovkit/sandbox").Sandbox',
  security: 'import("@moovkit/tokens").Tokens',
  client: 'import("@moovkit/core").Client',
  redis: 'import("@moovkit/tokens-redis").RedisClient',
  encryptionKey: "string",
  myTransport: '() => import("@moovkit/core").Transport',
  ca: "string",
  key: "string",
  cert: "string",
};

/** In no output of an example. */
export const SECRET = "the-secret-of-the-examples";

/** A module that exports what is given, with a sandbox in the place of Moov. */
export const GIVEN_MODULE = `
import { randomBytes } from "node:crypto";
import { createClient, createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createSandbox } from "@moovkit/sandbox";
import { tokens } from "@moovkit/tokens";
export const publicKey = "public";
export const secretKey = "${SECRET}";
export const sandbox = await createSandbox({ apiKeys: [{ publicKey, secretKey }] });
export const { url: baseURL } = await sandbox.listen();
const apiKey = { clientId: publicKey, clientSecret: secretKey };
export const input = { grantType: "client_credentials", scope: "/ping.read", ...apiKey };
export const security = tokens({ ...apiKey, scope: "/ping.read" });
const options = { transport: fetchTransport(), baseURL };
export const moov = createMoov({ ...options, security });
export const client = createClient({ ...options, security: { username: publicKey, password: secretKey } });
export const { accessToken } = await moov.authentication.createAccessToken(input);
export const body = JSON.stringify({ token_type: "Bearer", access_token: accessToken, expires_in: 60 });
export const error = undefined;
export const encryptionKey = randomBytes(32).toString("base64");
export const myTransport = fetchTransport;
export const [ca, key, cert] = ["", "", ""];
Object.assign(process.env, { MOOV_PUBLIC_KEY: publicKey, MOOV_SECRET_KEY: secretKey, MOOV_TOKENS_KEY: encryptionKey });
`;

const importsOf = (code) =>
  [...code.matchAll(IMPORT)].flatMap(([, type, names, from]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ name: name.replace(/^type /, ""), written: type ? `type ${name}` : name, from })),
  );

const makes = (code, name) => new RegExp(`(const|let|function) (\\{[^}]*\\b)?${name}\\b`).test(code);
const uses = (code, name) =>
  new RegExp(`(?<![.\\w])${name}\\b(?!\\s*:)`).test(code.replace(/(["'`]).*?\1/g, ""));

const RUNNERS = /^\/\/ (node:test|bun test|deno test)|from "vitest"|\btest\(/m;

/** So begins what was written for another library, and is shown beside what to write instead. */
const OTHERS = "// before\n";

/**
 * The examples in TypeScript, with the imports of those before them. `needs` says what an example cannot be run
 * without: `redis`, or a test `runner`.
 */
export const readmeBlocks = (path) => {
  const blocks = [...readFileSync(path, "utf8").matchAll(/^```ts[^\n]*\n([\s\S]*?)^```/gm)].filter(
    ([, code]) => !code.startsWith(OTHERS),
  );
  const known = new Map();
  return blocks.map(([, code], index) => {
    const own = importsOf(code).map(({ name }) => name);
    const inherited = [...known.values()].filter(({ name }) => !own.includes(name) && uses(code, name));
    for (const entry of importsOf(code)) known.set(entry.name, entry);
    const given = Object.keys(GIVEN).filter(
      (name) => uses(code, name) && !makes(code, name) && !own.includes(name),
    );
    return {
      name: `example ${index + 1}`,
      code: inherited.map(({ written, from }) => `import { ${written} } from "${from}";\n`).join("") + code,
      given,
      needs: RUNNERS.test(code) ? "runner" : /REDIS_URL|\bredis\b/.test(code) ? "redis" : undefined,
    };
  });
};

/** An example as a module of TypeScript. */
export const asModule = ({ code, given }) =>
  `${given.map((name) => `declare const ${name}: ${GIVEN[name]};\n`).join("")}${code}\nexport {};\n`;

/** An example as a module of JavaScript, beside `given.mjs`, that asks a sandbox where it would ask Moov. */
export const asProgram = ({ code, given }) => {
  const aimed = code.replace(/(createMoov|createClient)\(\{(?=\s*transport)/g, "$1({ baseURL, ");
  const names = aimed === code ? given : [...given, "baseURL"];
  const { code: plain } = transformSync(aimed, { loader: "ts", format: "esm" });
  return `import { ${names.join(", ")} } from "./given.mjs";\n${plain}`;
};
