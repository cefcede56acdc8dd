import type { MarkdownRenderer } from "vitepress";

/** A wide table scrolls by itself on a phone; who has no pointer scrolls it by the keyboard, once it takes the focus. */
export const focusableTables = (markdown: MarkdownRenderer): void => {
  markdown.renderer.rules.table_open = () => '<table tabindex="0">\n';
};
