// Runs Moov's published SDK against the sandbox, to check that the sandbox behaves like the API. Takes no options.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox } from "../packages/sandbox/dist/index.js";

const folder = mkdtempSync(join(tmpdir(), "moovkit-interop-"));
try {
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "@moovio/sdk@26.7.1"], {
    cwd: folder,
    stdio: "ignore",
  });
  const { Moov } = createRequire(join(folder, "index.js"))("@moovio/sdk");

  const key = { publicKey: "public", secretKey: "secret" };
  const sandbox = await createSandbox({ apiKeys: [key] });
  const server = await sandbox.listen();
  const moov = new Moov({
    serverURL: server.url,
    security: { username: key.publicKey, password: key.secretKey },
  });
  const { authentication } = moov;

  const { result } = await authentication.createAccessToken({
    grantType: "client_credentials",
    scope: "/ping.read /accounts.read",
  });
  console.log("create ", result.tokenType, result.scope);
  const refreshed = await authentication.createAccessToken({
    grantType: "refresh_token",
    refreshToken: result.refreshToken,
  });
  console.log("refresh", refreshed.result.tokenType, refreshed.result.scope);
  await authentication.revokeAccessToken({
    token: refreshed.result.accessToken,
    tokenTypeHint: "access_token",
  });
  console.log("revoke  done");
  await moov.ping.ping();
  console.log("ping    done");

  const anonymous = new Moov({ serverURL: server.url, security: { username: "", password: "" } });
  const example = await anonymous.authentication.createAccessToken({
    grantType: "client_credentials",
    clientId: key.publicKey,
    clientSecret: key.secretKey,
    scope: "/accounts.read /accounts.write",
    refreshToken: "i1qxz68gu50zp4i8ceyxqogmq7y0yienm52351c6",
  });
  console.log("example", example.result.tokenType, example.result.scope);
  await server[Symbol.asyncDispose]();
} finally {
  rmSync(folder, { recursive: true });
}
