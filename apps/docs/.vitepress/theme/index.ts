import { type Theme, useData } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { h } from "vue";
import "./reference.css";
import "./style.css";
import "./landing.css";

const NOTICE =
  "Unofficial. Not affiliated with or endorsed by Moov. Apache-2.0. Moov's documentation is at docs.moov.io.";

const notice = () => h("footer", { class: "notice" }, NOTICE);

export default {
  extends: DefaultTheme,
  Layout: () => {
    const { frontmatter } = useData();
    const home = frontmatter.value.layout === "home";
    // On pages with a sidebar, the theme omits its footer.
    return h(DefaultTheme.Layout, null, home ? { "layout-bottom": notice } : { "doc-after": notice });
  },
} satisfies Theme;
