// Holds the workflows for GitHub Actions to actionlint, and to what it does not ask for: pins, least permissions and
// no secret that lives longer than a job.

import { readArguments } from "./arguments.mjs";
import { workflowProblems } from "./workflow-rules.mjs";

readArguments(
  "pnpm check:workflows\n\nHolds the workflows in .github to actionlint, to pinned actions and to least permissions.",
);

const problems = await workflowProblems(".");
for (const problem of problems) console.error(problem);
console.log(problems.length ? `${problems.length} problems` : "workflows: they are sound, pinned and lean");
// The linter's runtime would keep the process alive.
process.exit(problems.length ? 1 : 0);
