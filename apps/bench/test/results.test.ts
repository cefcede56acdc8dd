import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawBench, drawStorm } from "../src/charts.mjs";
import { CONTENDERS } from "../src/contenders.mjs";
import { checkGoals } from "../src/goals.mjs";
import { POLICIES } from "../src/policies.mjs";
import { measureInRounds } from "../src/rounds.mjs";
import { renderMarkdown } from "../src/table.mjs";

const fileOf = (name: string) => new URL(`../${name}`, import.meta.url);
const read = (name: string) => readFileSync(fileOf(name), "utf8");
const sections = JSON.parse(read("results.json"));

it("shows results.json in the README", () => {
  // The formatter aligns the columns of tables.
  const withoutAlignment = (text: string) => text.replace(/[ -]+/g, " ");
  expect(withoutAlignment(read("README.md"))).toContain(withoutAlignment(renderMarkdown(sections)));
});

it("has a result for every goal", () => {
  const goals = checkGoals(sections);
  expect(goals.filter(({ limit }) => limit !== undefined)).toHaveLength(8);
  for (const { value, limit, isMet } of goals) {
    expect(value).toBeGreaterThan(0);
    expect(isMet === undefined).toBe(limit === undefined);
  }
});

it("says whether a goal is met", () => {
  const withBundleOf = (bytes: number) => {
    const changed = structuredClone(sections);
    changed.shipping.results.sizes[0].bytes = bytes;
    return renderMarkdown(changed);
  };
  expect(withBundleOf(20_500)).toContain("| 20,500 B | at most 20,500 B | met |");
  expect(withBundleOf(20_501)).toContain("| 20,501 B | at most 20,500 B | **not met** |");
});

it("says whether a minimum is reached", () => {
  const withRateOf = (transfersPerSecond: number) => {
    const changed = structuredClone(sections);
    changed.sandbox.results.transfersPerSecond = transfersPerSecond;
    return renderMarkdown(changed);
  };
  expect(withRateOf(2000)).toContain("| 2,000 | at least 2,000 | met |");
  expect(withRateOf(1999)).toContain("| 1,999 | at least 2,000 | **not met** |");
});

it("says that a goal was not measured", () => {
  const { call: _, ...others } = sections;
  expect(renderMarkdown(others)).toContain("| not measured | at most 1.15x |");
});

describe("charts", () => {
  it("name every client and every policy", () => {
    for (const name of Object.keys(CONTENDERS)) expect(drawBench(sections)).toContain(`>${name}<`);
    for (const name of Object.keys(POLICIES)) expect(drawStorm(sections)).toContain(`>${name}<`);
  });

  it("contain no invalid number", () => {
    for (const chart of [drawBench(sections), drawStorm(sections)])
      expect(chart).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it.each(Object.entries(CONTENDERS))("%s has a module", (_, { module }) => {
  expect(existsSync(fileOf(module))).toBe(true);
});

it("measures one task at a time, and every task once per round", async () => {
  const turns: string[] = [];
  const taskThatReturns = (name: string, durations: number[]) => async () => {
    turns.push(`${name} starts`);
    await new Promise(setImmediate);
    turns.push(`${name} ends`);
    return durations.shift();
  };
  const measured = await measureInRounds(
    { a: taskThatReturns("a", [1, 2, 9]), b: taskThatReturns("b", [5, 5, 5]) },
    { rounds: 3, progress: () => {} },
  );
  expect(measured).toEqual({ a: { median: 2, mad: 1 }, b: { median: 5, mad: 0 } });
  const round = ["a starts", "a ends", "b starts", "b ends"];
  expect(turns).toEqual([...round, ...round, ...round]);
});
