import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { withMermaid } from "vitepress-plugin-mermaid";
import { focusableTables } from "./focusable-tables.js";
import { nav, packagesSidebar, sidebar } from "./navigation.js";
import { repositoryLinks } from "./repository-links.js";

const SIDEBAR = join(import.meta.dirname, "../reference/sidebar.json");

/** The sidebars of the generated pages, by path. The site also builds without them. */
const reference: DefaultTheme.SidebarMulti = existsSync(SIDEBAR)
  ? JSON.parse(readFileSync(SIDEBAR, "utf8"))
  : {};

const base = (process.env.DOCS_BASE ?? "/") as `/${string}/`;

/** Diagrams have the colours of the site, in both themes. */
const themeCSS = `
  .label, .nodeLabel, .nodeLabel p { color: var(--vp-c-text-1); fill: var(--vp-c-text-1); }
  .node rect, .node path, .node polygon { fill: var(--vp-c-bg-soft); stroke: var(--vp-c-brand-1); }
  .flowchart-link, .marker { stroke: var(--vp-c-text-2); fill: none; }
`;

export default withMermaid({
  title: "Moov Kit",
  description:
    "Small TypeScript packages for Moov's payments API. Unofficial. Not affiliated with or endorsed by Moov.",
  lang: "en",
  base,
  cleanUrls: true,
  lastUpdated: false,
  // The sidebars of the reference are not repeated in each page.
  metaChunk: true,
  srcExclude: ["README.md", "test/**"],
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: `${base}logo.svg` }],
    ["meta", { name: "theme-color", content: "#0b6b62" }],
  ],
  // The search index and Mermaid are large, and are loaded only when a reader needs them.
  vite: { build: { chunkSizeWarningLimit: 3_000 } },
  mermaid: { themeCSS },
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: (markdown) => {
      focusableTables(markdown);
      repositoryLinks(markdown);
    },
  },
  themeConfig: {
    logo: "/logo.svg",
    nav,
    sidebar: { ...reference, "/packages/": packagesSidebar, "/": sidebar },
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
