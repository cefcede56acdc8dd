import { spawn } from "node:child_process";
import { createSandbox } from "@moovkit/sandbox";
import { expect, it } from "vitest";

// The demo as a person runs it, built, in a process of its own.
const run = (env: Record<string, string> = {}, ...args: string[]) =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, ["apps/example/dist/main.js", ...args], {
      env: { PATH: process.env.PATH, ...env },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    child.on("close", (code) => resolve({ code, output }));
  });

it("runs on the sandbox, plain when piped, and shows no secret", async () => {
  const { code, output } = await run();
  expect(output).toMatch(/expires/i);
  expect(code).toBe(0);
  expect(output).not.toContain("\u001b");
  // Neither a JWT nor a refresh token.
  expect(output).not.toMatch(/eyJ[\w-]{10}|[0-9a-f]{64}/i);
});

it("runs on a Moov that the environment names", async () => {
  const key = {
    publicKey: "env-public",
    secretKey: "env-secret-4d2e",
    allowedOrigins: ["https://shop.example"],
  };
  const sandbox = await createSandbox({ apiKeys: [key] });
  const server = await sandbox.listen();
  const env = {
    MOOV_PUBLIC_KEY: key.publicKey,
    MOOV_SECRET_KEY: key.secretKey,
    MOOV_ORIGIN: "https://shop.example",
    MOOV_BASE_URL: server.url,
  };
  const { code, output } = await run(env);
  expect(output).toContain(server.url);
  expect(output).not.toContain(key.secretKey);
  expect(code).toBe(0);
  await server[Symbol.asyncDispose]();
  const dead = await run(env);
  expect(dead.code).toBe(1);
  expect(dead.output).toContain("ECONNREFUSED");
});

it("names what is missing of the environment", async () => {
  const { code, output } = await run({ MOOV_PUBLIC_KEY: "p", MOOV_ORIGIN: "https://shop.example" });
  expect(code).toBe(1);
  expect(output).toContain("MOOV_SECRET_KEY");
  expect(output).not.toContain("MOOV_PUBLIC_KEY and");
});

it("explains itself", async () => {
  expect(await run({}, "--help")).toMatchObject({
    code: 0,
    output: expect.stringContaining("MOOV_SECRET_KEY"),
  });
});
