// The public types of each package, in its *.api.md: a change of them is to be seen in a review.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { readArguments } from "./arguments.mjs";

const { values } = readArguments(
  `pnpm check:api | pnpm api:write

Compares the public types of each package, as built, with packages/*/*.api.md. api:write writes them anew.`,
  { write: { type: "boolean" } },
);

const out = mkdtempSync(join(tmpdir(), "moovkit-api-"));
const problems = [];

const reportOf = (projectFolder, types, reportFileName) => {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(projectFolder, "api-extractor.json"),
    packageJsonFullPath: join(projectFolder, "package.json"),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(projectFolder, types),
      compiler: {
        // Its own TypeScript is older than the one that the packages are built with.
        overrideTsconfig: {
          compilerOptions: {
            target: "ES2022",
            lib: ["ES2023", "ESNext.Disposable", "DOM", "DOM.Iterable"],
            module: "NodeNext",
            types: [],
            skipLibCheck: true,
          },
          include: ["dist"],
        },
      },
      apiReport: {
        enabled: true,
        // Types that are not exported but are part of one that is.
        includeForgottenExports: true,
        reportFileName,
        reportFolder: out,
        reportTempFolder: join(out, "temp"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.logLevel === ExtractorLogLevel.Error) problems.push(`${reportFileName}: ${message.text}`);
      message.handled = true;
    },
  });
  return readFileSync(join(out, reportFileName), "utf8");
};

/** What differs, as git shows it. */
const differences = (path, now) => {
  const other = join(out, "now.api.md");
  writeFileSync(other, now);
  const { stdout } = spawnSync("git", ["diff", "--no-index", "--no-color", "-U2", path, other], {
    encoding: "utf8",
  });
  return stdout.replace(/^[\s\S]*?(?=^@@)/m, "").trimEnd();
};

const reports = readdirSync("packages").flatMap((name) => {
  const folder = resolve("packages", name);
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).publishConfig;
  return Object.entries(exports)
    .filter(([, { types }]) => types)
    .map(([entry, { types }]) => ({
      folder,
      types,
      file: `${[name, ...entry.split("/").slice(1)].join(".")}.api.md`,
    }));
});
try {
  for (const { folder, types, file } of reports) {
    if (!existsSync(join(folder, types))) {
      problems.push(`no ${types} for ${file}: run pnpm build first`);
      continue;
    }
    const path = join(folder, file);
    const now = reportOf(folder, types, file);
    const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    if (now === before) continue;
    if (values.write) {
      writeFileSync(path, now);
      console.log(`${file}: ${before === undefined ? "written" : "changed"}`);
    } else
      problems.push(
        `${file}: the public types have changed; if that is meant: pnpm api:write, and a changeset\n${before === undefined ? "it is new" : differences(path, now)}`,
      );
  }
} finally {
  rmSync(out, { recursive: true });
}
for (const problem of problems) console.error(problem);
console.log(
  problems.length ? `${problems.length} problems` : `api: ${reports.length} reports agree with the types`,
);
process.exit(problems.length ? 1 : 0);
