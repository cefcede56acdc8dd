// Checks that every link of the built site leads to an existing page and heading. Does not check links to other hosts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { BASE, DIST, fileOf, files } from "./dist.mjs";

const ORIGIN = "http://site.invalid";
const all = new Set(files());
const pages = [...all].filter((file) => file.endsWith(".html"));
const documents = new Map(pages.map((file) => [file, parse(readFileSync(join(DIST, file), "utf8"))]));
const anchors = new Map(
  [...documents].map(([file, document]) => [
    file,
    new Set(document.querySelectorAll("[id]").map((element) => element.getAttribute("id"))),
  ]),
);

let checked = 0;
const findProblem = (page, href) => {
  const address = new URL(
    href,
    `${ORIGIN}${BASE}${page.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")}`,
  );
  if (address.origin !== ORIGIN) return undefined;
  checked += 1;
  if (!address.pathname.startsWith(BASE)) return "is outside the site";
  const target = fileOf(address.pathname, all);
  if (target === undefined) return "leads to no page";
  const anchor = decodeURIComponent(address.hash.slice(1));
  if (anchor && !anchors.get(target)?.has(anchor)) return `leads to no heading in ${target}`;
  return undefined;
};

const problems = [...documents].flatMap(([page, document]) =>
  ["a[href]", "link[href]", "script[src]", "img[src]", "source[src]"].flatMap((selector) =>
    document.querySelectorAll(selector).flatMap((element) => {
      const href = element.getAttribute(selector.includes("href") ? "href" : "src");
      const problem = href && findProblem(page, href);
      return problem ? [`${page}: ${href} ${problem}`] : [];
    }),
  ),
);

for (const problem of new Set(problems)) console.error(problem);
console.log(`links: ${pages.length} pages, ${checked} links, ${new Set(problems).size} broken`);
process.exit(problems.length ? 1 : 0);
