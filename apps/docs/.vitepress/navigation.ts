import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";

const API = join(import.meta.dirname, "../../../packages/api");

type Page = readonly [title: string, path: string];

/** The pages that people write, in the order of the sidebar. Add a new page here. */
const PAGES: Readonly<Record<string, readonly Page[]>> = {
  Guides: [
    ["Start in five minutes", "/start"],
    ["Tokens", "/guides/tokens"],
    ["Pay once", "/concepts/pay-once"],
    ["Retry and idempotency", "/guides/retry"],
    ["Webhooks", "/recipes/webhooks"],
    ["Pagination", "/guides/pagination"],
    ["Upload files", "/guides/upload-files"],
    ["Errors", "/concepts/errors"],
    ["Moving from @moovio/sdk", "/recipes/from-moovio-sdk"],
    ["Versions and support", "/guides/versions"],
    ["Troubleshooting", "/troubleshooting"],
  ],
  "Test and develop": [
    ["Testing with the sandbox", "/recipes/testing"],
    ["Card payments in a test", "/guides/card-payments"],
    ["The command and Docker", "/guides/command"],
    ["Testing with MSW", "/guides/msw"],
    ["Jest and CommonJS", "/guides/jest"],
  ],
  "Pages in a browser": [
    ["Tokens for the browser", "/recipes/browser-tokens"],
    ["Moov.js and Drops", "/guides/drops"],
  ],
  Production: [
    ["A fleet with Redis", "/guides/redis"],
    ["Many tenants", "/guides/tenants"],
    ["Logging and OpenTelemetry", "/guides/opentelemetry"],
    ["A job that runs for a day", "/recipes/long-job"],
  ],
  "Recipes by framework": [
    ["Next.js", "/recipes/nextjs"],
    ["Hono", "/recipes/hono"],
    ["Express", "/recipes/express"],
    ["Cloudflare Workers", "/recipes/cloudflare-workers"],
    ["AWS Lambda", "/guides/lambda"],
  ],
  "How it works": [
    ["The pipeline", "/concepts/pipeline"],
    ["Transports", "/concepts/transports"],
    ["Choosing a transport", "/guides/transports"],
    ["Custom transports", "/guides/custom-transport"],
    ["Plugins", "/concepts/plugins"],
    ["Custom plugins", "/guides/custom-plugin"],
    ["Custom operations", "/guides/custom-operations"],
  ],
};

const toItems = (pages: readonly Page[]): DefaultTheme.SidebarItem[] =>
  pages.map(([text, link]) => ({ text, link }));

/** The sidebar of the pages that people write. */
export const sidebar: DefaultTheme.SidebarItem[] = [
  ...Object.entries(PAGES).map(([text, pages]) => ({ text, items: toItems(pages) })),
  {
    text: "Look up",
    items: [
      { text: "Packages", link: "/packages/" },
      { text: "Reference", link: "/reference/" },
    ],
  },
];

/** The titles of pages that are not named after a package of the scope `@moovkit`. */
const TITLES: Readonly<Record<string, string>> = {
  moovkit: "moovkit",
  "sandbox-differences": "Differences from Moov",
};

/** The sidebar of the READMEs. Packages of the API are found by their folders. */
export const packagesSidebar: DefaultTheme.SidebarItem[] = [
  { text: "All packages", link: "/packages/" },
  ...Object.entries({
    Client: ["moovkit", "core", "models"],
    "Moov's API": readdirSync(API),
    "Tokens and plugins": ["tokens", "tokens-redis", "browser-tokens", "retry"],
    Transports: ["fetch", "undici"],
    Tests: ["sandbox", "sandbox-differences", "conformance"],
  }).map(([text, names]) => ({
    text,
    items: names.map((name) => ({
      text: TITLES[name] ?? `@moovkit/${name}`,
      link: `/packages/${name}`,
    })),
  })),
];

export const nav: DefaultTheme.NavItem[] = [
  { text: "Guides", link: "/start", activeMatch: "^/(start|guides|concepts|troubleshooting)" },
  { text: "Recipes", link: "/recipes/nextjs", activeMatch: "^/recipes/" },
  { text: "Packages", link: "/packages/", activeMatch: "^/packages/" },
  { text: "Reference", link: "/reference/", activeMatch: "^/reference/" },
];
