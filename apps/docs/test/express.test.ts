import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { serve } from "../recipes/express/serve.js";
import { bundle } from "./bundle.js";
import { type MoovServer, openMoovServer } from "./moov-server.js";
import { testTokenEndpoint } from "./token-endpoint.js";

let server: MoovServer;
let running: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await openMoovServer();
  running = await serve({ ...server.env, PORT: "0" });
});
afterAll(() => server.close());

it("returns tokens for the account of the signed-in user", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  await testTokenEndpoint(server, (headers) =>
    fetch(`http://127.0.0.1:${running.port}/api/moov-token`, {
      method: "POST",
      headers,
    }),
  );
});

it("reports whether Moov is reachable", async () => {
  expect(
    await (await fetch(`http://127.0.0.1:${running.port}/health`)).json(),
  ).toEqual({ ok: true });
});

it("revokes its tokens when it shuts down", async () => {
  await running.close();
  expect(
    server.requestedPaths.filter((path) => path === "/oauth2/revoke"),
  ).toHaveLength(4);
  await expect(
    fetch(`http://127.0.0.1:${running.port}/health`),
  ).rejects.toThrow();
});

it("shuts down on SIGTERM", async () => {
  const require = `import { createRequire } from "node:module";
    const require = createRequire(import.meta.url);`;
  const { folder, name, remove } = await bundle(
    "../recipes/express/main.ts",
    {
      platform: "node",
      banner: { js: require },
    },
  );
  const child = spawn(process.execPath, [join(folder, name)], {
    env: { ...server.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const [printed] = await once(child.stdout, "data");
  const [port] = /\d+/.exec(String(printed)) ?? [];
  const response = await fetch(`http://127.0.0.1:${port}/health`);
  expect(await response.json()).toEqual({ ok: true });
  child.kill("SIGTERM");
  expect(await exited).toEqual([0, null]);
  remove();
}, 30_000);
