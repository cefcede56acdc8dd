import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { listen, type SandboxServer } from "@moovkit/sandbox/node";
import { Agent, setGlobalDispatcher } from "undici";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { canStartRedis, startRedis } from "./redis-server.js";

const MOOV = "https://api.moov.io";
const KEY = { publicKey: "public", secretKey: "the-secret-key" };

const findExamples = (name: string) =>
  readdirSync(join(import.meta.dirname, "../examples", name)).map(
    (file) => `../examples/${name}/${file}`,
  );

let server: SandboxServer;
let output: unknown[];
let secrets: string[];

const { dispatch } = Agent.prototype;

/** Sends the requests for Moov to the sandbox. The global `fetch` uses the global dispatcher of undici. */
const routeToSandbox = () => {
  setGlobalDispatcher(new Agent());
  vi.spyOn(Agent.prototype, "dispatch").mockImplementation(function (
    this: Agent,
    options,
    handler,
  ) {
    const origin = options.origin === MOOV ? server.url : options.origin;
    return dispatch.call(
      this,
      { ...options, ...(origin && { origin }) },
      handler,
    );
  });
};

beforeEach(async () => {
  const sandbox = await createSandbox({ apiKeys: [KEY] });
  server = await listen(sandbox);
  routeToSandbox();

  const client = createClient({
    transport: sandboxTransport(sandbox),
    security: KEY,
  });
  const { accessToken } = await createAccessToken(client, {
    grantType: "client_credentials",
    scope: "/ping.read",
  });
  vi.stubEnv("MOOV_PUBLIC_KEY", KEY.publicKey);
  vi.stubEnv("MOOV_SECRET_KEY", KEY.secretKey);
  vi.stubEnv("MOOV_ACCESS_TOKEN", accessToken);

  secrets = [KEY.secretKey, accessToken];
  output = [];
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation(
      (...values) => void output.push(...values),
    );
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await server[Symbol.asyncDispose]();
});

const runExample = async (path: string) => {
  await import(path);
  const printed = inspect(output, { depth: Number.POSITIVE_INFINITY });
  for (const secret of secrets) expect(printed).not.toContain(secret);
};

it.each(
  [
    "accounts",
    "authentication",
    "core",
    "fetch",
    "models",
    "moovkit",
    "retry",
    "sandbox",
    "tokens",
    "undici",
  ].flatMap(findExamples),
)("%s runs against the sandbox", runExample);

it("prints what the example in the README says", async () => {
  await runExample("../examples/core/bind-operations.ts");
  expect(output).toEqual(["The token expires in 3600 seconds."]);
});

it("handles the error of an unknown scope", async () => {
  await runExample("../examples/core/result.ts");
  expect(output).toEqual([
    expect.stringContaining("must contain only paths"),
    expect.any(String),
  ]);
});

describe.skipIf(!canStartRedis)("with Redis", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  it.each(findExamples("tokens-redis"))(
    "%s runs against the sandbox",
    async (path) => {
      vi.stubEnv("REDIS_URL", redis.url);
      vi.stubEnv("MOOV_TOKENS_KEY", randomBytes(32).toString("base64"));
      await runExample(path);
    },
  );
});
