import { type Theme, useData } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { h } from "vue";
import "./style.css";

const NOTICE =
  "Moov Kit is not made or endorsed by Moov. Apache-2.0. Moov's own documentation is at docs.moov.io.";

const notice = () => h("footer", { class: "notice" }, NOTICE);

export default {
  extends: DefaultTheme,
  Layout: () => {
    const { frontmatter } = useData();
    const home = frontmatter.value.layout === "home";
    // Where there is a sidebar, the theme's own footer is left out.
    return h(DefaultTheme.Layout, null, home ? { "layout-bottom": notice } : { "doc-after": notice });
  },
} satisfies Theme;
