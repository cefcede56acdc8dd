import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawBench, drawStorm } from "../src/picture.mjs";
import { asMarkdown } from "../src/table.mjs";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const results = JSON.parse(read("results.json"));

it("shows in the README what results.json says", () => {
  // But for the columns, which the formatter lines up.
  const plain = (text: string) => text.replace(/[ -]+/g, " ");
  expect(plain(read("README.md"))).toContain(plain(asMarkdown(results)));
});

it("draws the pictures of what results.json says", () => {
  expect(read("bench.svg")).toBe(drawBench(results.sections));
  expect(read("storm.svg")).toBe(drawStorm(results.sections));
});

it("leaves no number out of a picture", () => {
  for (const picture of [drawBench(results.sections), drawStorm(results.sections)])
    expect(picture).not.toMatch(/NaN|undefined|Infinity/);
});
