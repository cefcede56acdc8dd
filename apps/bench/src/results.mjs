import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { drawBench, drawStorm } from "./charts.mjs";
import { renderMarkdown } from "./table.mjs";

const MARKERS = /(<!-- results -->)[\s\S]*(<!-- \/results -->)/;

const fileOf = (name) => new URL(`../${name}`, import.meta.url);

/** Returns the conditions of a measurement. */
export const describeRun = () => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  processor: cpus()[0]?.model.trim() ?? "unknown",
  processors: availableParallelism(),
  loadAverage: Number(loadavg()[0].toFixed(1)),
});

const format = (...names) => {
  const biome = fileURLToPath(fileOf("../../node_modules/@biomejs/biome/bin/biome"));
  const paths = names.map((name) => fileURLToPath(fileOf(name)));
  const { status, stderr } = spawnSync(process.execPath, [biome, "format", "--write", ...paths], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`biome could not format ${names.join(" and ")}.\n${stderr}`);
};

/** Merges sections into `results.json`, and updates the README and the charts. */
export const writeResults = (measured) => {
  const sections = { ...JSON.parse(readFileSync(fileOf("results.json"), "utf8")), ...measured };
  writeFileSync(fileOf("results.json"), `${JSON.stringify(sections, null, 2)}\n`);
  if (sections.call && sections.shipping) writeFileSync(fileOf("bench.svg"), drawBench(sections));
  if (sections.storm) writeFileSync(fileOf("storm.svg"), drawStorm(sections));
  const readme = readFileSync(fileOf("README.md"), "utf8");
  const insert = (_, start, end) => `${start}\n\n${renderMarkdown(sections)}\n\n${end}`;
  writeFileSync(fileOf("README.md"), readme.replace(MARKERS, insert));
  format("results.json", "README.md");
};
