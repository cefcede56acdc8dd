import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseArguments } from "../src/cli/parse-arguments.js";

const read = (file: string): string => readFileSync(join(import.meta.dirname, "..", file), "utf8");

/** Returns the list of strings after a word at the start of a line. */
const readList = (text: string, word: string): readonly string[] =>
  JSON.parse(new RegExp(`^\\s*${word} (\\[.*\\])$`, "m").exec(text)?.[1] ?? "[]");

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
    webhook: "http://app:3000/webhooks",
  });
});
