// Opens the pages of the built site in Chromium, and of the many pages of the reference a sample, and reports errors in the console, failed requests, requests to other
// hosts, pages wider than the screen, and accessibility violations. Two combinations of screen and colour scheme are
// enough for most pages, because no rule of the style sheets depends on both. One page of each kind gets all four.
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { BASE, files } from "./dist.mjs";
import { serve } from "./serve.mjs";

const { values } = parseArgs({
  options: {
    help: { type: "boolean" },
    screenshots: { type: "string" },
    only: { type: "string" },
    all: { type: "boolean" },
  },
});
if (values.help) {
  console.log(
    [
      "Usage: pnpm --filter @moovkit/docs look [--screenshots DIRECTORY] [--only TEXT] [--all]",
      "",
      "  --screenshots DIRECTORY  saves a screenshot of each page",
      "  --only TEXT              opens only pages whose path contains the text",
      "  --all                    opens all pages of the reference, not only a sample",
      "",
      "Set CHROMIUM to the path of the browser. Default: /usr/bin/chromium.",
    ].join("\n"),
  );
  process.exit(0);
}

// A package manager runs the script in the directory of the package.
const screenshots = values.screenshots && resolve(process.env.INIT_CWD ?? ".", values.screenshots);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) {
  console.error(`${executablePath} does not exist. Install Chromium, or set CHROMIUM to its path.`);
  process.exit(1);
}
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-quic",
  "--no-first-run",
];
const SCREENS = [
  { size: "phone", viewport: { width: 390, height: 844 }, scheme: "light" },
  { size: "desktop", viewport: { width: 1280, height: 800 }, scheme: "dark" },
];
const MORE_SCREENS = [
  { size: "phone", viewport: { width: 390, height: 844 }, scheme: "dark" },
  { size: "desktop", viewport: { width: 1440, height: 900 }, scheme: "light" },
];

const allPages = files()
  .filter((file) => file.endsWith(".html") && file.includes(values.only ?? ""))
  .sort()
  .map((file) => BASE + file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""));

const isReference = (path) => path.startsWith(`${BASE}reference/`);

/** The pages of the reference are generated in the same way, so one in this many is enough. */
const REFERENCE_SAMPLE = 50;
const opensAll = values.all || values.only !== undefined;
const pages = [
  ...allPages.filter((path) => !isReference(path)),
  ...allPages.filter(isReference).filter((_, index) => opensAll || index % REFERENCE_SAMPLE === 0),
];
/** The landing page, a guide, a package and two pages of the reference. */
const samples = new Set(
  [
    ...[BASE, `${BASE}start`, `${BASE}packages/moovkit`].map((path) => (other) => other === path),
    isReference,
    (path) => isReference(path) && path.length > `${BASE}reference/`.length,
  ].map((matches) => pages.find(matches)),
);
const samplePages = pages.filter((path) => samples.has(path));

/** Returns the serious and critical violations that axe finds, one line per element. */
const findViolations = async (page) => {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `axe ${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`.trim()),
    );
};

/** Returns the width of the page beyond the screen, and the element that causes it. */
const findOverflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll("*")].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `wider than the screen by ${scrollWidth - clientWidth} px: ${widest?.tagName}.${widest?.className}`,
    ];
  });

const checkPage = async (context, origin, path, size, scheme) => {
  const problems = [];
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
  page.on(
    "response",
    (response) => response.status() >= 400 && problems.push(`${response.status()}: ${response.url()}`),
  );
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`))
      problems.push(`request to another host: ${request.url()}`);
  });
  await page.goto(origin + path, { waitUntil: "load" });
  await page.waitForFunction(() => document.querySelector("#app")?.__vue_app__);
  problems.push(...(await findOverflow(page)), ...(await findViolations(page)));
  if (screenshots) {
    const name = path.slice(BASE.length).replaceAll("/", "_") || "index";
    const file = join(screenshots, `${name}-${size}-${scheme}.png`);
    await page.screenshot({ path: file, fullPage: !path.includes("/reference/") });
  }
  await page.close();
  return problems;
};

if (screenshots) mkdirSync(screenshots, { recursive: true });
const site = await serve();
const browser = await chromium.launch({ executablePath, args: ARGS });
const startedAt = performance.now();

/** Returns the number of problems. */
const checkPages = async (paths, { size, viewport, scheme }) => {
  const context = await browser.newContext({
    viewport,
    colorScheme: scheme,
    isMobile: size === "phone",
    hasTouch: size === "phone",
    reducedMotion: "reduce",
  });
  let count = 0;
  for (const path of paths) {
    const problems = await checkPage(context, site.origin, path, size, scheme);
    count += problems.length;
    for (const problem of new Set(problems)) console.error(`${path} ${size} ${scheme}: ${problem}`);
  }
  await context.close();
  return count;
};

let failed = 0;
try {
  const counts = await Promise.all([
    ...SCREENS.map((screen) => checkPages(pages, screen)),
    ...MORE_SCREENS.map((screen) => checkPages(samplePages, screen)),
  ]);
  failed = counts.reduce((sum, count) => sum + count, 0);
} finally {
  await browser.close();
  site.close();
}
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(
  `look: ${pages.length} pages, ${samplePages.length} of them on all screens and in both themes, ${failed} problems, ${seconds} s`,
);
process.exit(failed ? 1 : 0);
