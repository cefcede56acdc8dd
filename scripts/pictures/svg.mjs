import { instance } from "@viz-js/viz";

const viz = await instance();

// Colours that stand for a role: the style sheet gives each its own in light and in dark.
export const QUIET = "#010101";
export const CARD = "#020202";
export const ACCENT = "#030303";

/** Metrics of Arial are what the layout reckons with; the others are drawn as wide. */
const FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

const styleOf = (id) => `
#${id} { --paper: #ffffff; --card: #f4f6fa; --ink: #16202e; --quiet: #526072; --line: #8592a5; --accent: #1a5fb4; }
@media (prefers-color-scheme: dark) {
  #${id} { --paper: #12171f; --card: #1d2530; --ink: #eef2f7; --quiet: #a3b0c2; --line: #6d7b8f; --accent: #7db4ff; }
}
#${id} text { font-family: ${FONTS}; fill: var(--ink); }
#${id} text[fill="${QUIET}"] { fill: var(--quiet); }
#${id} text[fill="${ACCENT}"] { fill: var(--accent); }
#${id} .paper { fill: var(--paper); }
#${id} polygon, #${id} path, #${id} ellipse { stroke: var(--line); }
#${id} path[fill="${CARD}"], #${id} polygon[fill="${CARD}"] { fill: var(--card); }
#${id} .edge polygon { fill: var(--line); }
#${id} .accent path, #${id} .accent polygon { stroke: var(--accent); }
#${id} .accent polygon { fill: var(--accent); }
`;

export const escapeXml = (text) =>
  text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]);

/** Lays a graph out, and makes of it a picture that reads by day and by night, and by ear. */
export const draw = (dot, { id, title, description, edgeTitles = {} }) => {
  const { status, output: laidOut, errors } = viz.render(dot, { format: "svg", engine: "dot" });
  if (status !== "success") throw new Error(errors.map(({ message }) => message).join("; "));
  const [, width, height] = /viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"/.exec(laidOut) ?? [];
  const [, drawing] = /<g id="graph0"[^>]*>([\s\S]*)<\/g>\s*<\/svg>/.exec(laidOut) ?? [];
  const [, move] = /<g id="graph0"[^>]*translate\(([^)]+)\)/.exec(laidOut) ?? [];
  if (!width || !drawing || !move) throw new Error("the layout gave no picture: has @viz-js/viz changed?");
  const body = drawing
    .replace(/<!--[\s\S]*?-->\n?/g, "")
    .replace(/^\s*<title>[^<]*<\/title>\n/, "")
    .replace(/<g id="[^"]+" class="([^"]+)">/g, '<g class="$1">')
    .replace(/<polygon fill="white" stroke="none"[^>]*\/>\n?/, "")
    .replace(/ font-family="[^"]*"/g, "")
    .replace(/<title>([^<]*)<\/title>/g, (_, name) => {
      const said = edgeTitles[name.replaceAll("&#45;", "-").replaceAll("&gt;", ">")];
      return said ? `<title>${escapeXml(said)}</title>` : "";
    })
    .replace(/\n\s*\n/g, "\n")
    .trim();
  const [w, h] = [Math.ceil(Number(width)), Math.ceil(Number(height))];
  return `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" role="img" aria-labelledby="${id}-title ${id}-desc" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" style="max-width: 100%; height: auto">
<title id="${id}-title">${escapeXml(title)}</title>
<desc id="${id}-desc">${escapeXml(description)}</desc>
<style>${styleOf(id)}</style>
<rect class="paper" width="${w}" height="${h}" rx="12"/>
<g transform="translate(${move})">
${body}
</g>
</svg>
`;
};
