import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadConfig, transform } from "automd";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
/** The pages of the site, without the generated reference. */
const findPages = () =>
  ["", "concepts/", "guides/", "packages/", "recipes/"].flatMap(
    (folder) =>
      readdirSync(join(ROOT, "apps/docs", folder))
        .filter((name) => /^[\w-]+\.md$/.test(name))
        .map((name) => `apps/docs/${folder}${name}`),
  );

const findReadmes = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .map((name) => `${folder}/${name}/README.md`)
    .filter((page) => existsSync(join(ROOT, page)));

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "apps/bench/README.md",
  "packages/sandbox/DIFFERENCES.md",
  ...["packages", "packages/api"].flatMap(findReadmes),
  ...findPages(),
];

const read = (page: string) => readFileSync(join(ROOT, page), "utf8");

/** Removes the blocks that automd writes. */
const withoutEmbeddedCode = (text: string) =>
  text.replace(/<!-- automd:file[\s\S]*?<!-- \/automd -->/g, "");

it("embeds the current version of each example", async () => {
  const config = await loadConfig(ROOT, {});
  const outdated: string[] = [];
  for (const page of PAGES) {
    const { hasChanged, hasIssues } = await transform(
      read(page),
      config,
      pathToFileURL(join(ROOT, page)).href,
    );
    if (hasChanged || hasIssues) outdated.push(page);
  }
  expect(outdated, "Run `pnpm --filter @moovkit/docs embed`.").toEqual(
    [],
  );
});

describe.each(PAGES)("%s", (page) => {
  it("contains no code that is not tested", () => {
    const fences = withoutEmbeddedCode(read(page)).matchAll(
      /^```(\w*)[^\n]*\n[\s\S]*?^```/gm,
    );
    const languages = [...fences].map(([, language]) => language);
    expect(
      languages.filter(
        (language) => language !== "sh" && language !== "mermaid",
      ),
    ).toEqual([]);
  });

  it("links to files that exist", () => {
    const text = read(page).replace(/```[\s\S]*?```/g, "");
    const targets = [
      ...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|src="([^"]+)"/g),
    ].map(([, link, src]) => link ?? src ?? "");
    const files = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(
      files.filter(
        (file) => !existsSync(join(ROOT, dirname(page), file)),
      ),
    ).toEqual([]);
  });
});
