import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";

const parser = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  isArray: (name) => name === "testsuite" || name === "testcase",
});

const toResult = ({ "@_name": name, failure, skipped }) => {
  if (failure !== undefined) {
    const text = failure["#text"] ?? failure["@_message"] ?? String(failure);
    return { name, outcome: "failed", message: text.trim().split("\n")[0] };
  }
  return { name, outcome: skipped === undefined ? "passed" : "skipped" };
};

const collectResults = ({ testcase = [], testsuite = [] }) => [
  ...testcase.map(toResult),
  ...testsuite.flatMap(collectResults),
];

/** Returns the results in a JUnit report: `{ name, outcome: "passed" | "failed" | "skipped", message? }`. */
export const readReport = (file) => collectResults(parser.parse(readFileSync(file, "utf8")).testsuites);

/**
 * Compares results with the known failures. `problems` are the failures that are not known, and the known failures
 * that did not happen.
 */
export const judge = (results, knownFailures = {}) => {
  const isKnown = ({ name }) => Object.hasOwn(knownFailures, name);
  const failed = results.filter(({ outcome }) => outcome === "failed");
  const names = new Set(results.map(({ name }) => name));
  return {
    passed: results.filter((result) => result.outcome === "passed" && !isKnown(result)).length,
    skipped: results.filter((result) => result.outcome === "skipped" && !isKnown(result)).length,
    known: failed.filter(isKnown).length,
    problems: [
      ...failed.filter((result) => !isKnown(result)),
      ...results
        .filter((result) => result.outcome !== "failed" && isKnown(result))
        .map(({ name }) => ({ name, message: "It passes now. Remove it from known-failures.mjs." })),
      ...Object.keys(knownFailures)
        .filter((name) => !names.has(name))
        .map((name) => ({ name, message: "There is no such case. Remove it from known-failures.mjs." })),
    ],
  };
};
