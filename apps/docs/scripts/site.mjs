// Writes the reference and builds the site into .vitepress/dist. With --reference, writes only the reference.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vitepress";
import { DIST } from "./dist.mjs";
import { writeReference } from "./reference.mjs";

const startedAt = performance.now();
rmSync(DIST, { recursive: true, force: true });
await writeReference();
if (!process.argv.includes("--reference")) await build(join(import.meta.dirname, ".."));
console.log(`site: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
