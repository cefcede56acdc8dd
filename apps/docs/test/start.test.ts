import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type MoovServer, openMoovServer } from "./moov-server.js";

const folder = new URL("../recipes/start/", import.meta.url);
const read = (name: string) =>
  readFileSync(new URL(name, folder), "utf8");

let server: MoovServer;
let lines: string[];
beforeEach(async () => {
  server = await openMoovServer();
  lines = [];
  vi.resetModules();
  for (const name of ["log", "error"] as const)
    vi.spyOn(console, name).mockImplementation(
      (line) => void lines.push(line),
    );
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

it("calls the sandbox and prints what the page shows", async () => {
  await import("../recipes/start/first.mjs");
  expect(lines).toEqual(read("first.txt").trim().split("\n"));
});

it("calls Moov with a key", async () => {
  for (const [name, value] of Object.entries(server.env))
    vi.stubEnv(name, value);
  await import("../recipes/start/real.mjs");
  expect(lines).toEqual(["The API key works."]);
});

it("reports a missing key", async () => {
  vi.stubEnv("MOOV_BASE_URL", server.url);
  for (const name of ["MOOV_PUBLIC_KEY", "MOOV_SECRET_KEY"])
    vi.stubEnv(name, undefined);
  await expect(import("../recipes/start/real.mjs")).rejects.toThrow(
    "Is an environment variable missing?",
  );
  expect(server.requestedPaths).toEqual([]);
});

it("installs what the examples import, and runs existing files", () => {
  const installed = [
    ...read("install.sh").matchAll(/@moovkit\/[\w-]+|moovkit\b/g),
  ].map(([name]) => name);
  const imported = ["first.mjs", "real.mjs"].flatMap((name) =>
    [...read(name).matchAll(/from "(@moovkit\/[\w-]+|moovkit)/g)].map(
      ([, from]) => from,
    ),
  );
  expect([...installed].sort()).toEqual([...new Set(imported)].sort());
  for (const [, name] of read("run.sh").matchAll(/node (\S+)/g))
    expect(readdirSync(folder)).toContain(name);
});
