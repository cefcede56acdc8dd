// The pictures of the packages and of the pipeline, made from the code, so that they are never older than it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readArguments } from "./arguments.mjs";
import { packagesPicture } from "./pictures/packages.mjs";
import { pipelinePicture } from "./pictures/pipeline.mjs";

const { values } = readArguments(
  `pnpm pictures             writes apps/docs/public/packages.svg and pipeline.svg
pnpm check:pictures       fails where one of them is not what the code says today`,
  { check: { type: "boolean" } },
);

const folder = "apps/docs/public";
const pictures = { "packages.svg": packagesPicture(), "pipeline.svg": await pipelinePicture() };
let stale = 0;
mkdirSync(folder, { recursive: true });
for (const [name, picture] of Object.entries(pictures)) {
  const path = `${folder}/${name}`;
  if (existsSync(path) && readFileSync(path, "utf8") === picture) continue;
  if (values.check) {
    stale += 1;
    console.error(`${path} is not what the code says: run pnpm pictures, and look at it`);
  } else {
    writeFileSync(path, picture);
    console.log(`${path} written`);
  }
}
if (!stale) console.log("pictures: they are as the code is");
process.exit(stale ? 1 : 0);
