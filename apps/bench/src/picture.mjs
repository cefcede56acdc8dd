// The results of call and shipping as bars, and of the storm as lines.
import { element, svg, text, WIDTH } from "./svg.mjs";

const LEFT = 12;
const BARS = 138;
const ROW = 24;

const isOurs = (name) => name.startsWith("Moov Kit");

/** One panel of bars from short to long; `mark` is where a line stands across them. */
const panel = (top, { head, rows, print, mark, goals = {} }) => {
  const most = Math.max(...rows.map(([, value]) => value));
  const room = WIDTH - BARS - 68;
  const across = (value) => BARS + (value / most) * room;
  const first = top + 40;
  const drawn = rows
    .toSorted(([, a], [, b]) => a - b)
    .flatMap(([name, value], index) => {
      const y = first + index * ROW;
      const goal = goals[name];
      return [
        text(LEFT, y + 13, name, { style: isOurs(name) ? "font-weight: 600" : undefined }),
        element("rect", {
          x: BARS,
          y,
          width: Math.max(1, across(value) - BARS),
          height: 17,
          rx: 2,
          style: `fill: var(--${isOurs(name) ? "ours" : "other"})`,
        }),
        // Beyond the goal's mark, where that would stand in it.
        text(across(Math.max(value, goal ?? 0)) + 6, y + 13, print(value)),
        ...(goal === undefined
          ? []
          : [
              element("path", {
                d: `M${across(goal).toFixed(1)} ${y - 3}v23`,
                style: "stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2",
              }),
            ]),
      ];
    });
  const bottom = first + rows.length * ROW;
  const line =
    mark === undefined
      ? []
      : [element("path", { d: `M${across(mark).toFixed(1)} ${first - 6}V${bottom}`, class: "line" })];
  return { bottom, shapes: [text(LEFT, top + 22, head, { class: "head" }), ...line, ...drawn] };
};

const IN_A_BROWSER = ["Moov Kit, fetch", "ofetch", "@moovio/sdk", "oauth4webapi", "openid-client"];

export const drawBench = ({ call, shipping }) => {
  const calls = Object.entries(call.results.contenders).map(([name, { cpu }]) => [name, cpu.median]);
  const shipped = Object.entries(shipping.results.contenders);
  const first = panel(0, {
    head: "CPU of one call, beside a bare fetch",
    rows: calls,
    print: (value) => `${value.toFixed(2)}x`,
    mark: 1,
    goals: { "Moov Kit, fetch": 1.15, "Moov Kit, undici": 0.55 },
  });
  const second = panel(first.bottom + 6, {
    head: "One operation in a browser's bundle, gzipped",
    rows: shipped
      .filter(([name]) => IN_A_BROWSER.includes(name))
      .map(([name, { one }]) => [name, one / 1000]),
    print: (value) => `${value.toFixed(1)} kB`,
    goals: { "Moov Kit, fetch": 16 },
  });
  const third = panel(second.bottom + 6, {
    head: "Cold import, above an empty process",
    rows: shipped.filter(([name]) => IN_A_BROWSER.includes(name)).map(([name, { coldMs }]) => [name, coldMs]),
    print: (value) => `${value.toFixed(0)} ms`,
  });
  const end = third.bottom + 18;
  return svg(
    end + 12,
    "What the kit costs",
    calls.map(([name, value]) => `${name}: ${value.toFixed(2)} of a bare fetch`).join("; "),
    ...first.shapes,
    ...second.shapes,
    ...third.shapes,
    text(LEFT, end, "Shorter is better. A dashed mark is a goal.", { class: "faint" }),
  );
};

const CHART = { left: 50, right: WIDTH - 12, height: 150 };

/** One chart over the seconds of the storm. `scale` puts a value between 0, at the bottom, and 1. */
const chart = (top, { head, series, scale, ticks, seconds, outage }) => {
  const bottom = top + 34 + CHART.height;
  const x = (second) => CHART.left + (second / seconds) * (CHART.right - CHART.left);
  const y = (value) => bottom - Math.max(0, Math.min(1, scale(value))) * CHART.height;
  return {
    bottom: bottom + 20,
    shapes: [
      text(LEFT, top + 20, head, { class: "head" }),
      element("rect", {
        x: x(outage[0]),
        y: top + 34,
        width: x(outage[1]) - x(outage[0]),
        height: CHART.height,
        style: "fill: var(--line); opacity: .35",
      }),
      ...ticks.flatMap(([value, label]) => [
        element("path", { d: `M${CHART.left} ${y(value).toFixed(1)}H${CHART.right}`, class: "line" }),
        text(CHART.left - 6, y(value) + 4, label, { class: "faint", "text-anchor": "end" }),
      ]),
      ...[0, 20, 40, 60, 80, 100]
        .filter((second) => second <= seconds)
        .map((second) =>
          text(x(second), bottom + 16, `${second} s`, {
            class: "faint",
            "text-anchor": second === seconds ? "end" : "middle",
          }),
        ),
      ...series.map((values, index) =>
        element("path", {
          d: values
            .map(
              (value, second) => `${second ? "L" : "M"}${x(second + 0.5).toFixed(1)} ${y(value).toFixed(1)}`,
            )
            .join(""),
          class: "series",
          // So that a line shows below another that runs in the same place.
          style: `stroke: var(--s${index}); stroke-width: ${index === series.length - 1 ? 2 : 4}`,
        }),
      ),
    ],
  };
};

export const drawStorm = ({ storm }) => {
  const entries = Object.entries(storm.results);
  const seconds = entries[0][1].goodput.length;
  const outage = [10, 40];
  const legend = entries.flatMap(([name], index) => {
    const left = index % 2 ? 210 : LEFT;
    const top = 18 + Math.floor(index / 2) * 20;
    return [
      element("path", {
        d: `M${left} ${top - 4}h18`,
        style: `stroke: var(--s${index}); stroke-width: 3`,
      }),
      text(left + 24, top, name),
    ];
  });
  const top = 14 + Math.ceil(entries.length / 2) * 20;
  const logarithm = (value) => Math.log2(Math.max(value, 0.5) / 0.5) / 7;
  const loads = chart(top, {
    head: "Load on the server, of its capacity then",
    series: entries.map(([, { loadFactor }]) => loadFactor),
    scale: logarithm,
    ticks: [1, 4, 16, 64].map((value) => [value, `${value}x`]),
    seconds,
    outage,
  });
  const goodput = chart(loads.bottom + 6, {
    head: "Goodput, of its capacity then",
    series: entries.map(([, result]) => result.goodput),
    scale: (value) => (value - 0.6) / 0.45,
    ticks: [0.6, 0.8, 0.95, 1].map((value) => [value, `${Math.round(value * 100)} %`]),
    seconds,
    outage,
  });
  return svg(
    goodput.bottom + 30,
    "A server's capacity falls to a tenth for 30 s",
    entries
      .map(
        ([name, { outageGoodput }]) => `${name}: ${(100 * outageGoodput).toFixed(1)} % goodput in the outage`,
      )
      .join("; "),
    ...legend,
    ...loads.shapes,
    ...goodput.shapes,
    text(LEFT, goodput.bottom + 18, "Shaded: capacity is a tenth. The load is 80 % of the whole.", {
      class: "faint",
    }),
  );
};
