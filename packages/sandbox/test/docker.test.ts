import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseArguments } from "../src/cli/parse-arguments.js";

const read = (file: string): string => readFileSync(join(import.meta.dirname, "..", file), "utf8");

/** Returns the first list of strings after a word. */
const readList = (text: string, word: string): readonly string[] => {
  const [, items = ""] = new RegExp(`${word}\\s*\\[([^\\]]*)\\]`).exec(text) ?? [];
  return Array.from(items.matchAll(/"([^"]*)"/g), ([, item = ""]) => item);
};

it("the image and the compose file start the command with valid arguments", () => {
  const { bin } = JSON.parse(read("package.json"));
  const [command = "", ...args] = readList(read("Dockerfile"), "ENTRYPOINT");
  expect(Object.keys(bin)).toEqual([command]);
  const extraArguments = readList(read("compose.yaml"), "command:");
  expect(parseArguments([...args, ...extraArguments])).toMatchObject({
    host: "0.0.0.0",
    port: 4010,
    seed: "marketplace",
    snapshot: "/data/state.json",
    webhooks: ["http://app:3000/webhooks"],
  });
});
