// Builds the package it is run in: a file of JavaScript for each of its exports, and one for what is imported late or by
// two of them. tsc writes the types beside them. Where nothing bundles, one file is read faster than many.
import { copyFileSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { build } from "esbuild";
import { parseSync } from "oxc-parser";

const { exports, dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const entryPoints = Object.values(exports)
  .map((entry) => entry["@moovkit/source"])
  .filter(Boolean);

const ACTS = ["CallExpression", "ConditionalExpression", "MemberExpression"];

/** Whether something is done to have a value, other than in functions that it holds. */
const acts = (node) => {
  if (typeof node !== "object" || node === null || /Function/.test(node.type)) return false;
  return ACTS.includes(node.type) || Object.values(node).some(acts);
};

/**
 * A bundler that takes in a file keeps what is worked out at its top, as it cannot know what that does; so each such
 * value says that it is not needed where nobody reads it. Of a package with `sideEffects: false` that is true by its own
 * word.
 */
const valuesApart = (path, source) => {
  const { program, errors } = parseSync(path, source);
  if (errors.length) throw new Error(errors[0].message);
  return program.body
    .flatMap((node) => (node.declaration ?? node).declarations ?? [])
    .map(({ init }) => init)
    .filter(acts)
    .reduceRight(
      (text, { start, end }) =>
        `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
      source,
    );
};

const ownSources = {
  name: "own sources",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: valuesApart(path, await readFile(path, "utf8")),
      loader: "ts",
    })),
};

/** What the fetch transport gives ofetch with each request, and what it never does. */
const GIVEN = { ignoreResponseError: true, responseType: "text", retry: false };
const NEVER =
  "baseURL|body|method|on(?:Request|Response)(?:Error)?|params|parseResponse|query|signal|timeout";
const OPTION = new RegExp(
  `\\bcontext\\.options\\.(${Object.keys(GIVEN).join("|")}|${NEVER})\\b(?! = )|"(?:${NEVER})" in context\\.options`,
  "g",
);

/**
 * Of ofetch there is what carries a request: with the options put in that the transport always gives, a bundler sees
 * that hooks, retries and parsing are never reached, nor what JSON is read with and URLs are put together with. And an
 * error stays what it is: the transport takes off what ofetch puts around it.
 */
const ofetchAlone = {
  name: "ofetch alone",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(ufo|destr)$/ }, () => ({ path: "left-out", namespace: "left-out" }));
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({
      contents: "export const withBase = undefined, withQuery = undefined; export default undefined;",
    }));
    onLoad({ filter: /\/ofetch\/.*\.mjs$/ }, async ({ path }) => ({
      contents: valuesApart(path, await readFile(path, "utf8"))
        .replace(OPTION, (_, option) => JSON.stringify(GIVEN[option]) ?? "(void 0)")
        .replace("createFetchError(context)", "context.error"),
    }));
  },
};

const { metafile } = await build({
  entryPoints,
  outdir: "dist",
  bundle: true,
  splitting: true,
  chunkNames: "[name]",
  format: "esm",
  // No platform's own modules are resolved to, and Node's stay what they are.
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["browser"],
  target: "es2022",
  charset: "utf8",
  sourcemap: true,
  external: [
    "node:*",
    ...Object.keys({ ...dependencies, ...peerDependencies }).flatMap((each) => [each, `${each}/*`]),
  ],
  plugins: [ownSources, ofetchAlone],
  logLevel: "warning",
  metafile: true,
});

// What is built in comes with its licence. A name with "license" in it would take the place of the package's own.
const folders = Object.keys(metafile.inputs).map((path) => /^.*\/node_modules\/[^/]+/.exec(path)?.[0]);
for (const folder of new Set(folders.filter(Boolean)))
  copyFileSync(`${folder}/LICENSE`, `dist/${basename(folder)}.txt`);
