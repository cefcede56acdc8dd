// Opens every page of the built site in Chromium, light on a phone and dark on a desk, and looks for what is wrong:
// errors in the console, requests that fail or leave, pages wider than the screen, barriers that axe finds. What a
// width does wrong it does in both colours, and the other way round, so the other two pairs would find no more.
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
  },
});
if (values.help) {
  console.log(
    "pnpm docs:look [--screenshots FOLDER] [--only PART_OF_A_PATH]\nCHROMIUM names the browser (default /usr/bin/chromium).",
  );
  process.exit(0);
}

// A package manager runs this in its package's folder.
const screenshots = values.screenshots && resolve(process.env.INIT_CWD ?? ".", values.screenshots);
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(executablePath)) {
  console.error(`There is no ${executablePath}: install Chromium, or name one by CHROMIUM.`);
  process.exit(1);
}
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-quic",
  "--no-first-run",
];
const LOOKS = [
  { size: "phone", viewport: { width: 390, height: 844 }, scheme: "light" },
  { size: "desktop", viewport: { width: 1280, height: 800 }, scheme: "dark" },
];

const pages = files()
  .filter((file) => file.endsWith(".html") && file.includes(values.only ?? ""))
  .sort()
  .map((file) => BASE + file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""));

/** What axe says is serious or critical, an element a line. */
const barriers = async (page) => {
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

/** How far the page is wider than the screen, and by what. */
const overflow = (page) =>
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

const look = async (context, origin, path, size, scheme) => {
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
      problems.push(`asks another host: ${request.url()}`);
  });
  await page.goto(origin + path, { waitUntil: "load" });
  await page.waitForFunction(() => document.querySelector("#app")?.__vue_app__);
  problems.push(...(await overflow(page)), ...(await barriers(page)));
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

/** How many problems there are. */
const lookAtAll = async ({ size, viewport, scheme }) => {
  const context = await browser.newContext({
    viewport,
    colorScheme: scheme,
    isMobile: size === "phone",
    hasTouch: size === "phone",
    reducedMotion: "reduce",
  });
  let count = 0;
  for (const path of pages) {
    const problems = await look(context, site.origin, path, size, scheme);
    count += problems.length;
    for (const problem of new Set(problems)) console.error(`${path} ${size} ${scheme}: ${problem}`);
  }
  await context.close();
  return count;
};

let failed = 0;
try {
  const counts = await Promise.all(LOOKS.map(lookAtAll));
  failed = counts.reduce((sum, count) => sum + count, 0);
} finally {
  await browser.close();
  site.close();
}
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(
  `look: ${pages.length} pages, light on a phone and dark on a desk, ${failed} problems, ${seconds} s`,
);
process.exit(failed ? 1 : 0);
