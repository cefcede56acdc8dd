import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { withMermaid } from "vitepress-plugin-mermaid";
import { focusableTables } from "./focusable-tables.js";

const REFERENCE = join(import.meta.dirname, "../reference");

/** The pages that TypeDoc generates, named after what they document. The site also builds without them. */
const referencePages = (): DefaultTheme.SidebarItem[] => {
  try {
    return readdirSync(REFERENCE, { recursive: true })
      .map(String)
      .filter((path) => /^@?moovkit/.test(path) && path.endsWith(".md"))
      .sort()
      .map((path) => path.replaceAll("\\", "/").replace(/\.md$/, ""))
      .map((name) => ({ text: name.replace("@moovkit/", ""), link: `/reference/${name}` }));
  } catch {
    return [];
  }
};

const guide: DefaultTheme.SidebarItem[] = [
  { text: "Start in five minutes", link: "/start" },
  {
    text: "Concepts",
    items: [
      { text: "The pipeline", link: "/concepts/pipeline" },
      { text: "Transports", link: "/concepts/transports" },
      { text: "Plugins", link: "/concepts/plugins" },
      { text: "Errors", link: "/concepts/errors" },
      { text: "Pay once", link: "/concepts/pay-once" },
    ],
  },
  {
    text: "Guides",
    items: [
      { text: "Tokens", link: "/guides/tokens" },
      { text: "Retry and idempotency", link: "/guides/retry" },
      { text: "Pagination", link: "/guides/pagination" },
      { text: "A fleet with Redis", link: "/guides/redis" },
      { text: "Choosing a transport", link: "/guides/transports" },
      { text: "Custom operations", link: "/guides/custom-operations" },
      { text: "Custom transports", link: "/guides/custom-transport" },
      { text: "Custom plugins", link: "/guides/custom-plugin" },
      { text: "Logging and OpenTelemetry", link: "/guides/opentelemetry" },
    ],
  },
  {
    text: "Recipes",
    items: [
      { text: "Next.js", link: "/recipes/nextjs" },
      { text: "Hono", link: "/recipes/hono" },
      { text: "Express", link: "/recipes/express" },
      { text: "Cloudflare Workers", link: "/recipes/cloudflare-workers" },
      { text: "A job that runs for a day", link: "/recipes/long-job" },
      { text: "Tokens for the browser", link: "/recipes/browser-tokens" },
      { text: "Receiving webhooks", link: "/recipes/webhooks" },
      { text: "Testing with the sandbox", link: "/recipes/testing" },
      { text: "Moving from @moovio/sdk", link: "/recipes/from-moovio-sdk" },
    ],
  },
  { text: "Troubleshooting", link: "/troubleshooting" },
];

const reference: DefaultTheme.SidebarItem[] = [
  { text: "@moovkit/…", items: [{ text: "All packages", link: "/reference/" }, ...referencePages()] },
];

export default withMermaid({
  title: "Moov Kit",
  description:
    "Small TypeScript packages for Moov's payments API. Unofficial. Not affiliated with or endorsed by Moov.",
  lang: "en",
  base: (process.env.DOCS_BASE ?? "/") as `/${string}/`,
  cleanUrls: true,
  lastUpdated: false,
  srcExclude: ["README.md", "test/**"],
  head: [["link", { rel: "icon", href: "data:," }]],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: focusableTables,
  },
  themeConfig: {
    nav: [
      { text: "Start", link: "/start" },
      { text: "Concepts", link: "/concepts/pipeline", activeMatch: "/concepts/" },
      { text: "Recipes", link: "/recipes/nextjs", activeMatch: "/recipes/" },
      { text: "Troubleshooting", link: "/troubleshooting" },
      { text: "Reference", link: "/reference/", activeMatch: "/reference/" },
    ],
    sidebar: { "/reference/": reference, "/": guide },
    outline: { level: [2, 3] },
    search: { provider: "local" },
    docFooter: { prev: "Previous page", next: "Next page" },
    notFound: {
      quote: "This page does not exist. Try the search at the top.",
      linkText: "Go to the start page",
      linkLabel: "Go to the start page",
    },
  },
});
