import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";

const API = join(import.meta.dirname, "../../../packages/api");

type Page = readonly [title: string, path: string];

/** The guides, in the order of the sidebar. Add a new guide here. */
const GUIDES: readonly Page[] = [
  ["Start in five minutes", "/start"],
  ["Pay once", "/concepts/pay-once"],
  ["Webhooks", "/recipes/webhooks"],
  ["Errors", "/concepts/errors"],
  ["Testing with the sandbox", "/recipes/testing"],
  ["Tokens for the browser", "/recipes/browser-tokens"],
  ["A job that runs for a day", "/recipes/long-job"],
  ["Transports", "/concepts/transports"],
  ["Plugins", "/concepts/plugins"],
  ["The pipeline", "/concepts/pipeline"],
  ["Tokens", "/guides/tokens"],
  ["Retry and idempotency", "/guides/retry"],
  ["Pagination", "/guides/pagination"],
  ["A fleet with Redis", "/guides/redis"],
  ["Choosing a transport", "/guides/transports"],
  ["Custom operations", "/guides/custom-operations"],
  ["Custom transports", "/guides/custom-transport"],
  ["Custom plugins", "/guides/custom-plugin"],
  ["Logging and OpenTelemetry", "/guides/opentelemetry"],
  ["Moving from @moovio/sdk", "/recipes/from-moovio-sdk"],
  ["Testing with MSW", "/guides/msw"],
  ["The command and Docker", "/guides/command"],
  ["Jest and CommonJS", "/guides/jest"],
  ["Moov.js and Drops", "/guides/drops"],
  ["Many tenants", "/guides/tenants"],
  ["AWS Lambda", "/guides/lambda"],
  ["Versions and support", "/guides/versions"],
  ["Troubleshooting", "/troubleshooting"],
];

/** Complete servers, by framework. */
const RECIPES: readonly Page[] = [
  ["Next.js", "/recipes/nextjs"],
  ["Hono", "/recipes/hono"],
  ["Express", "/recipes/express"],
  ["Cloudflare Workers", "/recipes/cloudflare-workers"],
];

const toItems = (pages: readonly Page[]): DefaultTheme.SidebarItem[] =>
  pages.map(([text, link]) => ({ text, link }));

/** The sidebar of the pages that people write. */
export const sidebar: DefaultTheme.SidebarItem[] = [
  { text: "Guides", items: toItems(GUIDES) },
  { text: "Recipes by framework", items: toItems(RECIPES) },
  {
    text: "Look up",
    items: [
      { text: "Packages", link: "/packages/" },
      { text: "Reference", link: "/reference/" },
    ],
  },
];

/** The sidebar of the READMEs. Packages of the API are found by their folders. */
export const packagesSidebar: DefaultTheme.SidebarItem[] = [
  { text: "All packages", link: "/packages/" },
  ...Object.entries({
    Client: ["moovkit", "core", "models"],
    "Moov's API": readdirSync(API),
    "Tokens and plugins": ["tokens", "tokens-redis", "browser-tokens", "retry"],
    Transports: ["fetch", "undici"],
    Tests: ["sandbox", "conformance"],
  }).map(([text, names]) => ({
    text,
    items: names.map((name) => ({
      text: name === "moovkit" ? name : `@moovkit/${name}`,
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
