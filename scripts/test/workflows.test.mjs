import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { workflowProblems } from "../workflow-rules.mjs";

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The workflows as they are, each time with one thing changed. */
const checkWith = (path, change) => {
  const folder = mkdtempSync(join(tmpdir(), "moovkit-workflows-"));
  folders.push(folder);
  cpSync(".github", join(folder, ".github"), { recursive: true });
  const file = join(folder, ".github", path);
  const before = readFileSync(file, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  return workflowProblems(folder);
};
const replaced = (from, to) => (text) => text.replace(from, to);

const expression = (text) => `\${{ ${text} }}`;

const CHECK = "workflows/check.yml";
const RELEASE = "workflows/release.yml";

it.each([
  [
    "an action by its tag",
    CHECK,
    replaced(/checkout@[0-9a-f]{40}/, "checkout@v7"),
    "pinned by the 40 digits",
  ],
  ["a commit without its version", CHECK, replaced(" # v7.0.1", ""), "which version its commit is"],
  ["no permissions", CHECK, replaced("permissions:\n  contents: read\n", ""), "state permissions at the top"],
  [
    "permissions for every job",
    CHECK,
    replaced("  contents: read", "  contents: write"),
    "permissions at the top hold for every job",
  ],
  [
    "all permissions",
    RELEASE,
    replaced(/permissions:\n {6}contents: read/, "permissions: write-all"),
    "takes write-all",
  ],
  ["a token left behind", CHECK, replaced(/ +persist-credentials: false\n/, ""), "persist-credentials"],
  [
    "an identity without a guard",
    RELEASE,
    replaced("    environment: npm\n", ""),
    "an environment that guards it",
  ],
  [
    "an identity that may write too",
    RELEASE,
    replaced("      id-token: write", "      contents: write\n      id-token: write"),
    "nothing but publish",
  ],
  [
    "a token of the registry",
    RELEASE,
    replaced(
      "name: Publish\n",
      `name: Publish\n    env:\n      NODE_AUTH_TOKEN: ${expression("secrets.NPM_TOKEN")}\n`,
    ),
    "secrets.NPM_TOKEN",
  ],
  [
    "a key that no workflow has",
    CHECK,
    replaced("timeout-minutes", "time-out-minutes"),
    "actionlint: syntax-check",
  ],
  ["a job that is not there", RELEASE, replaced("needs: pack", "needs: packs"), "actionlint: job-needs"],
  [
    "what a stranger wrote, in a script",
    CHECK,
    replaced("run: bash .ci/run", `run: echo ${expression("github.event.pull_request.title")}`),
    "actionlint: expression",
  ],
  [
    "nothing that keeps actions current",
    "dependabot.yml",
    replaced("github-actions", "docker"),
    "github-actions current",
  ],
])("finds %s", async (_, path, change, told) => {
  expect((await checkWith(path, change)).join("\n")).toContain(told);
});

it("finds nothing in the workflows as they are", async () => {
  expect(await workflowProblems(".")).toEqual([]);
});
