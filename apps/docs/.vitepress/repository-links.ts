import { posix } from "node:path";
import type { MarkdownRenderer } from "vitepress";

/** Returns the page of the site that shows a file of the repository, or `undefined` if no page shows it. */
const findPage = (file: string): string | undefined => {
  const [, name] = /^packages\/(?:api\/)?([\w-]+)(?:\/README\.md)?$/.exec(file) ?? [];
  if (name) return `/packages/${name}`;
  const [, sandbox] = /^packages\/([\w-]+)\/DIFFERENCES\.md$/.exec(file) ?? [];
  if (sandbox) return `/packages/${sandbox}-differences`;
  const [, page] = /^apps\/docs\/(.+)\.md$/.exec(file) ?? [];
  return page && `/${page.replace(/(^|\/)index$/, "$1")}`;
};

/**
 * Converts a link between two files of the repository, which works on GitHub, to a link of the site.
 *
 * @returns The link as it is if it leads to another host, a place on the same page or a page of the site. `undefined` if
 * the site does not show the file.
 */
export const toSiteLink = (href: string, source: string): string | undefined => {
  const [, name] = /^https:\/\/www\.npmjs\.com\/package\/(?:@moovkit\/)([\w-]+)$/.exec(href) ?? [];
  if (name) return `/packages/${name}`;
  if (/^(?:[a-z]+:|#|\/)/.test(href)) return href;
  const [path = "", anchor] = href.split("#");
  const page = findPage(posix.join(posix.dirname(source), path));
  return page && (anchor === undefined ? page : `${page}#${anchor}`);
};

/** Converts the links of a README. A link to a file that the site does not show becomes text. */
export const convertLinks = (markdown: string, source: string): string =>
  markdown.replace(/\[((?:[^\]`]|`[^`]*`)+)\]\(([^)\s]+)\)/g, (_, text: string, href: string) => {
    const link = toSiteLink(href, source);
    return link === undefined ? text : `[${text}](${link})`;
  });

/** Lets pages link to other files of the repository, such as the READMEs of the packages. */
export const repositoryLinks = (markdown: MarkdownRenderer): void => {
  markdown.core.ruler.push("repository-links", ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.attrGet("href");
      if (token.type !== "link_open" || href === null) continue;
      const link = toSiteLink(href, `apps/docs/${env.relativePath}`);
      if (link === undefined) throw new Error(`${env.relativePath}: the site does not show ${href}.`);
      token.attrSet("href", link);
    }
  });
};
