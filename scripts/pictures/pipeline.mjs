import { existsSync, readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { exportsOf, neededBy } from "./imports.mjs";
import { ACCENT, CARD, draw, escapeXml, QUIET } from "./svg.mjs";
import { traceCall, YOURS } from "./trace.mjs";

const CLIENT = "packages/core/src/client.ts";
const CALL = "packages/core/src/call.ts";

/** What each layer is, in a word: the one thing here that no code says. Which there are, and in which order, it does. */
const LAYERS = {
  [YOURS]: { title: "your plugin", down: "sees each request first", up: "and its answer last" },
  "packages/retry/src/retry.ts": {
    title: "retry()",
    down: "keeps the request",
    up: "sends it again, or not",
  },
  "packages/core/src/security.ts": { title: "security", down: "adds authorization", up: "" },
  "packages/core/src/attempt.ts": {
    title: "attempt",
    down: "to baseURL alone",
    up: "a status is data here",
  },
};

/** What bounds the layers within it. The outer one is met first. */
const FRAMES = { "packages/core/src/within.ts": ["deadlineMs", "timeoutMs"] };

const ORDER = ["input", "request", "plugin", "transport", "transport", "plugin answered"];

const expect = (holds, told) => {
  if (!holds)
    throw new Error(
      `pipeline: ${told}. Run pnpm build; where it stays, see to scripts/pictures/pipeline.mjs`,
    );
};

const short = (module) => module.replace(/^packages\//, "");
const lastOwn = ({ modules }, back = 1) => modules.filter((module) => module !== YOURS).at(-back);

/** The layers from a stack, each once where it calls itself; the client is what holds them together. */
const layersOf = (modules) => {
  const between = modules.filter((module) => module !== CLIENT);
  while (between.at(-1) === YOURS) between.pop();
  const layers = between.filter((module, index) => module !== between[index - 1]);
  // A layer that works within a frame of its own is on both sides of it.
  return layers.filter((module, index) => module !== layers[index - 2] || module === YOURS);
};

const transports = () =>
  readdirSync("packages")
    .sort()
    .map((name) => `packages/${name}/src/index.ts`)
    .filter(existsSync)
    .flatMap(exportsOf)
    .filter((name) => name.endsWith("Transport"));

const LEFT = 185;
const GAP = 18;

const text = (size, color, content) =>
  `<FONT POINT-SIZE="${size}"${color ? ` COLOR="${color}"` : ""}>${escapeXml(content)}</FONT>`;
const title = (content) => `<B>${text(17, "", content)}</B>`;
const source = (module) => text(13, ACCENT, short(module));
const notes = (content) => text(14, QUIET, content || " ");

const half = (port, step) => {
  const lines = [title(step.title), notes(step.note), step.module ? source(step.module) : notes("")];
  const rows = lines.map((line) => `<TR><TD>${line}</TD></TR>`).join("");
  return `<TD PORT="${port}" WIDTH="${LEFT}" BORDER="1" STYLE="ROUNDED" BGCOLOR="${CARD}" CELLPADDING="4"><TABLE BORDER="0" CELLSPACING="0" CELLPADDING="1">${rows}</TABLE></TD>`;
};

/** Two steps side by side: one on the way down, one on the way up. */
const pair = (name, down, up) =>
  `${name} [label=<<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>${half("di", down)}<TD WIDTH="${GAP}" PORT="gap"></TD>${half("ui", up)}</TR></TABLE>>]`;

const thin = (down, up) =>
  `<TR><TD PORT="${down}" WIDTH="${LEFT}" HEIGHT="1"></TD><TD WIDTH="${GAP}" HEIGHT="1"></TD><TD PORT="${up}" WIDTH="${LEFT}" HEIGHT="1"></TD></TR>`;

/** A layer that a call passes twice. */
const layer = (name, { title: what, module, down, up, note }) => {
  const middle =
    note === undefined
      ? `<TR><TD>${notes(down)}</TD><TD></TD><TD>${notes(up)}</TD></TR>`
      : note.map((line) => `<TR><TD COLSPAN="3">${notes(line)}</TD></TR>`).join("");
  const from = module ? `<TR><TD COLSPAN="3">${source(module)}</TD></TR>` : "";
  return `${name} [label=<<TABLE BORDER="1" STYLE="ROUNDED" BGCOLOR="${CARD}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">${thin("di", "ui")}<TR><TD COLSPAN="3">${title(what)}</TD></TR>${middle}${from}${thin("do", "uo")}</TABLE>>]`;
};

const between = (above, below) => {
  const out = (name, lane) => `${name}:${name.startsWith("pair") ? `${lane}i` : `${lane}o`}:s`;
  return [`${out(above, "d")} -> ${below}:di:n`, `${out(above, "u")} -> ${below}:ui:n [dir=back]`].join("\n");
};

/** The way of one call, as a real call went. */
export const pipelinePicture = async () => {
  const good = await traceCall({ status: 200, headers: {}, body: "{}" });
  const bad = await traceCall({ status: 400, headers: {}, body: "{}" });
  const order = (steps) => steps.map(({ step }) => step);
  expect(
    isDeepStrictEqual(order(good), [...ORDER, "output"]) &&
      isDeepStrictEqual(order(bad), [...ORDER, "error"]),
    `a call passed ${order(good).join(", ")}, and one that failed ${order(bad).join(", ")}`,
  );
  const [input, request, plugin, transport, again, , output] = good;
  const error = bad.at(-1);
  expect(
    !plugin.authorized && transport.authorized && again.authorized,
    "security is not the innermost layer",
  );
  expect(lastOwn(output, 2) === lastOwn(error), "data and errors are not told apart in one place");

  const layers = layersOf(transport.modules);
  const shown = new Set([lastOwn(input), lastOwn(request), lastOwn(output), lastOwn(error), CALL]);
  const left = new Map(Object.entries(FRAMES).map(([module, names]) => [module, [...names]]));
  const nodes = [];
  const names = ["pair0", "pair1", "pair2"];
  let open = 0;
  for (const module of layers) {
    if (module !== YOURS) shown.add(module);
    if (left.has(module)) {
      const frame = left.get(module).shift();
      expect(frame !== undefined, `${short(module)} bounds a call once more than is known here`);
      nodes.push(
        `subgraph cluster${open} { style="rounded,dashed"; margin=9; label=<${notes(`${frame}: `)}${source(module)}>`,
      );
      open += 1;
      continue;
    }
    const known = LAYERS[module];
    expect(known, `a call passes ${short(module)}, which has no words here`);
    const name = `layer${names.length}`;
    names.push(name);
    nodes.push(layer(name, { ...known, ...(module !== YOURS && { module }) }));
  }
  for (const module of Object.keys(LAYERS))
    expect(layers.includes(module), `no call passes ${short(module)}`);
  for (const [module, frames] of left)
    expect(!frames.length, `${short(module)} no longer bounds ${frames.join(", ")}`);

  const needed = new Set([...neededBy(CLIENT), ...neededBy("packages/retry/src/index.ts")]);
  for (const module of shown)
    expect(needed.has(module), `${short(module)} is not among what client.ts imports`);
  const beside = [...neededBy(CLIENT)]
    .filter((module) => !shown.has(module))
    .map((module) => module.split("/").at(-1))
    .sort();

  const own = transports();
  names.push("transport", "server");
  nodes.push(
    layer("transport", {
      title: "transport",
      note: [`${own.map((name) => `${name}()`).join(", ")},`, "or yours: { name, send(request, context) }"],
    }),
    "}".repeat(open),
    layer("server", { title: "Moov", note: ["or a sandbox in its place"] }),
  );
  const footer = [];
  for (const name of beside) {
    const last = footer.at(-1);
    if (last && `${last}, ${name}`.length < 52) footer[footer.length - 1] = `${last}, ${name}`;
    else footer.push(name);
  }
  const lines = ["", "beside the line, in core/src:", ...footer];
  const foot = `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${lines.map((line) => `<TR><TD>${text(13, QUIET, line || " ")}</TD></TR>`).join("")}</TABLE>`;

  const dot = `digraph pipeline {
    graph [bgcolor=transparent, pad=0.12, nodesep=0.1, ranksep=0.3, fontname=Arial, label=<${foot}>]
    node [shape=plain, fontname=Arial]
    edge [arrowsize=0.8, penwidth=1.6, class=accent]
    ${pair("pair0", { title: "input", note: "what a call is given" }, { title: "output", note: "data, or a typed error", module: CALL })}
    ${pair("pair1", { title: "validate", note: "by the input's schema", module: lastOwn(input) }, { title: "validate", note: "by the output's schema", module: lastOwn(output) })}
    ${pair("pair2", { title: "HttpRequest", note: "plain, immutable data", module: lastOwn(request) }, { title: "status decides", note: "data or which error", module: lastOwn(error) })}
    ${nodes.join("\n")}
    ${names
      .slice(1)
      .map((name, index) => between(names[index], name))
      .join("\n")}
  }`;
  const words = layers.filter((module) => LAYERS[module]).map((module) => LAYERS[module].title);
  return draw(dot, {
    id: "moovkit-pipeline",
    title: "The way of one call through Moov Kit",
    description: `Down: input, validate, HttpRequest, ${words.join(", ")}, transport (${own.join(", ")} or yours), Moov. Up: ${[...words].reverse().join(", ")}, status decides, validate, output. The modules: ${[...shown].map(short).join(", ")}.`,
  });
};
