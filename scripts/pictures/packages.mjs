import { workspaceGraph } from "./imports.mjs";
import { CARD, draw, escapeXml, QUIET } from "./svg.mjs";

const NAME_SIZE = 18;
const SMALL_SIZE = 14;

// A phone shows the whole width, so a long name takes two lines.
const inLines = (name) => (name.length > 12 ? name.split(/(?<=\/)/) : [name]);

const small = (text) =>
  `<TR><TD><FONT POINT-SIZE="${SMALL_SIZE}" COLOR="${QUIET}">${escapeXml(text)}</FONT></TD></TR>`;

const LEGEND = `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">${[
  " ",
  "solid: imports what runs; dashed: types alone",
  "dashed box: an app; small: what comes from elsewhere",
]
  .map(small)
  .join("")}</TABLE>`;

/** The packages, and who imports whom, as their sources have it. */
export const packagesPicture = () => {
  const graph = workspaceGraph();
  const byId = new Map(graph.map((entry) => [entry.id, entry]));
  const used = new Set(graph.flatMap(({ uses }) => [...uses.keys()]));
  // An app that is all pages has no place in a picture of imports.
  const nodes = graph.filter(({ id, kind, uses }) => kind === "packages" || uses.size || used.has(id));
  const others = ({ uses }) => [...uses.keys()].filter((id) => !byId.has(id));
  const edges = nodes.flatMap((node) =>
    [...node.uses]
      .filter(([id]) => byId.has(id))
      .map(([id, typeOnly]) => ({ from: node.name, to: byId.get(id).name, typeOnly })),
  );

  const boxes = nodes.map((node) => {
    const rows = others(node).flatMap(inLines).map(small).join("");
    const label = `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"><TR><TD><B>${node.name}</B></TD></TR>${rows}</TABLE>`;
    return `"${node.name}" [label=<${label}>${node.kind === "apps" ? ', style="rounded,dashed"' : ""}]`;
  });
  const arrows = edges.map(
    ({ from, to, typeOnly }) =>
      `"${from}" -> "${to}" [${typeOnly ? "style=dashed, penwidth=1.4" : "class=accent, penwidth=1.6"}]`,
  );
  const dot = `digraph packages {
    graph [rankdir=LR, bgcolor=transparent, pad=0.15, nodesep=0.16, ranksep=0.36, fontname=Arial, label=<${LEGEND}>]
    node [shape=box, style="rounded,filled", fillcolor="${CARD}", fontname=Arial, fontsize=${NAME_SIZE}, margin="0.09,0.05", height=0.3, width=0.3]
    edge [arrowsize=0.7]
    ${boxes.join("\n")}
    ${arrows.join("\n")}
  }`;
  const said = ({ from, to, typeOnly }) => `${from} imports ${typeOnly ? "types of " : ""}${to}`;
  return draw(dot, {
    id: "moovkit-packages",
    title: "The packages of Moov Kit, and which imports which",
    description: `${edges.map(said).join("; ")}. From elsewhere: ${nodes
      .filter((node) => others(node).length)
      .map((node) => `${node.name} imports ${others(node).join(", ")}`)
      .join("; ")}.`,
    edgeTitles: Object.fromEntries(edges.map((edge) => [`${edge.from}->${edge.to}`, said(edge)])),
  });
};
