import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const PACKAGES = join(import.meta.dirname, "../../../packages");
const CONFIG = join(import.meta.dirname, "../tsconfig.json");

/** A comment with `@example` and a block of code. */
const EXAMPLE =
  /@example\n((?: *\* .*\n)*? *\* )```ts\n((?:(?! *\* ```).*\n)*)/g;

/** Returns the examples in the comments of a file, by the names of virtual files beside this one. */
const readExamples = (
  file: string,
): readonly (readonly [string, string])[] =>
  Array.from(
    readFileSync(file, "utf8").matchAll(EXAMPLE),
    ([, , code = ""], index) => [
      join(
        import.meta.dirname,
        `${relative(PACKAGES, file).replaceAll("/", "-")}-${index}.ts`,
      ),
      `${code.replaceAll(/^ *\* ?/gm, "")}export {};\n`,
    ],
  );

const packages = [PACKAGES, join(PACKAGES, "api")]
  .flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  )
  .filter((folder) => existsSync(join(folder, "src")));
const sources = packages.flatMap((folder) =>
  readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, "src", file)),
);
const examples = new Map(sources.flatMap(readExamples));

/** Returns the type errors of the examples. */
const checkExamples = (): readonly string[] => {
  const { config } = ts.readConfigFile(CONFIG, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    join(import.meta.dirname, ".."),
  );
  // An example declares values that the reader goes on to use.
  const compilerOptions = { ...options, noUnusedLocals: false };
  const host = ts.createCompilerHost(compilerOptions);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => examples.has(file) || fileExists(file);
  host.readFile = (file) => examples.get(file) ?? readFile(file);
  const { getSourceFile } = host;
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const code = examples.get(file);
    return code === undefined
      ? getSourceFile(file, languageVersion, ...rest)
      : ts.createSourceFile(file, code, languageVersion);
  };
  const program = ts.createProgram(
    [...examples.keys()],
    compilerOptions,
    host,
  );
  return [...examples.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ messageText }) =>
        `${relative(import.meta.dirname, file)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
};

it("the examples in the comments of the packages compile", () => {
  expect(examples.size).toBeGreaterThan(20);
  expect(checkExamples()).toEqual([]);
}, 120_000);
