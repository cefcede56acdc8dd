import type { MarkdownRenderer } from "vitepress";

/** Makes tables focusable, so that keyboard users can scroll a table that is wider than the screen. */
export const focusableTables = (markdown: MarkdownRenderer): void => {
  markdown.renderer.rules.table_open = () => '<table tabindex="0">\n';
};
