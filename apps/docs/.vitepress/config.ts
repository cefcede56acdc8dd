import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { withMermaid } from "vitepress-plugin-mermaid";
import { focusableTables } from "./focusable-tables.js";

const SIDEBAR = join(import.meta.dirname, "../reference/sidebar.json");

/** The sidebars of the generated pages, by path. The site also builds without them. */
const reference: DefaultTheme.SidebarMulti = existsSync(SIDEBAR)
  ? JSON.parse(readFileSync(SIDEBAR, "utf8"))
  : {};

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

export default withMermaid({
  title: "Moov Kit",
  description:
    "Small TypeScript packages for Moov's payments API. Unofficial. Not affiliated with or endorsed by Moov.",
  lang: "en",
  base: (process.env.DOCS_BASE ?? "/") as `/${string}/`,
  cleanUrls: true,
  lastUpdated: false,
  // The sidebars of the reference are not repeated in each page.
  metaChunk: true,
  // The search index and the diagrams are loaded when a reader needs them.
  vite: { build: { chunkSizeWarningLimit: 2000 } },
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
    sidebar: { ...reference, "/": guide },
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
