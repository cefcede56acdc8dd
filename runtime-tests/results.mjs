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
    const [firstLine] = text.trim().split("\n");
    // node:test wraps the message of an error.
    const message = firstLine.replace(/^\[Error \[ERR_TEST_FAILURE\]: (.*)\] \{$/, "$1");
    return { name, outcome: "failed", message };
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
 * Compares results with the known failures of a runtime, which are reasons by test name. Returns `problems` for
 * failures that are not known, and for known failures that did not happen.
 */
export const judge = (results, knownFailures = {}) => {
  const problems = [];
  const known = [];
  const counts = { passed: 0, skipped: 0 };
  const missing = new Set(Object.keys(knownFailures));
  for (const { name: test, outcome, message } of results) {
    const reason = knownFailures[test];
    missing.delete(test);
    if (outcome === "failed" && reason) known.push({ test, reason });
    else if (outcome === "failed") problems.push({ test, message });
    else if (reason)
      problems.push({ test, message: "It no longer fails. Remove it from known-failures.mjs." });
    else counts[outcome] += 1;
  }
  for (const test of missing)
    problems.push({
      test,
      message: "It does not exist. Remove it from known-failures.mjs, or correct its name.",
    });
  return { ...counts, known, problems };
};
