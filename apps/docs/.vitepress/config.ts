import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { withMermaid } from "vitepress-plugin-mermaid";
import { focusableTables } from "./focusable-tables.js";
import { nav, packagesSidebar, sidebar } from "./navigation.js";
import { repositoryLinks } from "./repository-links.js";

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

const reference: DefaultTheme.SidebarItem[] = [
  { text: "@moovkit/…", items: [{ text: "All packages", link: "/reference/" }, ...referencePages()] },
];

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
    sidebar: { "/reference/": reference, "/packages/": packagesSidebar, "/": sidebar },
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
