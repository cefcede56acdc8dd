// Builds the package it is run in: a file of JavaScript for each of its exports. tsc writes the types beside them.
// One file is read faster than many where nothing bundles, and that is most of what importing the kit costs.
import { copyFileSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { parseSync } from "oxc-parser";

const { name, exports, dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const entryPoints = Object.values(exports)
  .map((entry) => entry["@moovkit/source"])
  .filter(Boolean);

const withoutType = (node) => (node?.type.startsWith("TS") ? withoutType(node.expression) : node);
const ACTS = ["CallExpression", "ConditionalExpression", "MemberExpression"];

/**
 * A bundler that takes in a file keeps what is worked out at its top, as it cannot know what that does; so each such
 * value says that it is not needed where nobody reads it. Of a package with `sideEffects: false` that is true by its own
 * word.
 */
const valuesAreApart = {
  name: "values are apart",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.ts$|\/ofetch\/.*\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      const { program, errors } = parseSync(path, contents);
      if (errors.length) throw new Error(errors[0].message);
      const values = program.body
        .flatMap((node) => (node.declaration ?? node).declarations ?? [])
        .map(({ init }) => init)
        .filter((init) => ACTS.includes(withoutType(init)?.type));
      for (const { start, end } of values.reverse())
        contents = `${contents.slice(0, start)}/* @__PURE__ */ (() => ${contents.slice(start, end)})()${contents.slice(end)}`;
      return { contents, loader: path.endsWith(".ts") ? "ts" : "js" };
    }),
};

/**
 * Of ofetch there is what carries a request. What it reads JSON with and puts URLs together with is never reached, as
 * the transport asks for text from a whole URL.
 */
const ofetchAlone = {
  name: "ofetch alone",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(ufo|destr)$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    onLoad({ filter: /.*/, namespace: "left-out" }, ({ path }) => ({
      contents: `const leftOut = () => { throw new Error("${name} is built without ${path}"); };
        export { leftOut as default, leftOut as withBase, leftOut as withQuery };`,
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
  plugins: [valuesAreApart, ofetchAlone],
  logLevel: "warning",
  metafile: true,
});

// What is built in comes with its licence.
const builtIn = Object.keys(metafile.inputs).map((path) => /^(.*\/node_modules\/([^/]+))\//.exec(path));
for (const [, folder, library] of new Map(builtIn.filter(Boolean).map((found) => [found[2], found])).values())
  copyFileSync(`${folder}/LICENSE`, `dist/${library}.LICENSE`);
