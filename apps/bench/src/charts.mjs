import { init } from "echarts";
import { BARE_FETCH, CONTENDERS, KIT_FETCH, KIT_UNDICI } from "./contenders.mjs";
import { OUTAGE } from "./storm.mjs";

const WIDTH = 480;
const BAR = 24;

const renderSVG = (label, height, option) => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  chart.setOption({ animation: false, backgroundColor: "#fff", ...option });
  // `renderToSVGString` would add styles for a pointer, which an image does not have.
  const svg = chart.getZr().painter.renderToString({ cssEmphasis: false, cssAnimation: false });
  chart.dispose();
  return `${svg.replace("<svg ", `<svg role="img" aria-label="${label}" `)}\n`;
};

/** Draws panels below each other. A panel has one grid and one or more series. */
const renderPanels = (label, panels, { top, height, gap = 60, ...option }) => {
  const tops = panels.map((_, index) => top + index * (height + gap));
  return renderSVG(label, tops.at(-1) + height + 30, {
    ...option,
    title: panels.map(({ title }, index) => ({
      text: title,
      left: 8,
      top: tops[index] - 30,
      textStyle: { fontSize: 14 },
    })),
    grid: panels.map(({ grid }, index) => ({ right: 60, top: tops[index], height, ...grid })),
    xAxis: panels.map(({ xAxis }, gridIndex) => ({ type: "value", gridIndex, ...xAxis })),
    yAxis: panels.map(({ yAxis }, gridIndex) => ({ type: "value", gridIndex, ...yAxis })),
    series: panels.flatMap(({ series }, index) =>
      series.map((one) => ({ ...one, xAxisIndex: index, yAxisIndex: index })),
    ),
  });
};

const createBarPanel = (title, values, format) => {
  const sorted = values.toSorted(([, a], [, b]) => b - a);
  const data = sorted.map(([name, value]) => ({
    value,
    itemStyle: { color: name === KIT_FETCH || name === KIT_UNDICI ? "#0969da" : "#8c959f" },
    label: { show: true, position: "right", formatter: format(value) },
  }));
  const yAxis = { type: "category", data: sorted.map(([name]) => name), axisTick: { show: false } };
  return { title, grid: { left: 190 }, xAxis: { show: false }, yAxis, series: [{ type: "bar", data }] };
};

/** Draws CPU time, bundle sizes and cold imports as bars. */
export const drawBench = ({ call, shipping }) => {
  const { cpuMs } = call.results;
  const { bundleBytes, importMs } = shipping.results;
  const ratios = Object.entries(cpuMs).map(([name, { median }]) => [name, median / cpuMs[BARE_FETCH].median]);
  const bundles = Object.entries(bundleBytes).filter(([name]) => !CONTENDERS[name].needsNode);
  const imports = Object.entries(importMs).map(([name, { median }]) => [name, median]);
  const panels = [
    createBarPanel(`CPU time of a call, compared with ${BARE_FETCH}`, ratios, (x) => `${x.toFixed(2)}x`),
    createBarPanel("Bundle for a browser, gzipped", bundles, (bytes) => `${(bytes / 1000).toFixed(1)} kB`),
    createBarPanel("CPU time of a cold import", imports, (ms) => `${ms.toFixed(0)} ms`),
  ];
  return renderPanels("Costs of Moov Kit and other libraries", panels, {
    top: 40,
    height: imports.length * BAR,
  });
};

/** Draws load and goodput of the storm, second by second. */
export const drawStorm = ({ storm }) => {
  const policies = Object.entries(storm.results.policies);
  const createPanel = (title, field, yAxis) => ({
    title,
    grid: { left: 45, right: 30 },
    xAxis: { max: OUTAGE.simulationEnd, name: "s", nameGap: 8 },
    yAxis,
    series: policies.map(([name, result]) => ({
      name,
      type: "line",
      showSymbol: false,
      data: result[field].map((value, second) => [second + 0.5, value]),
      markArea: {
        itemStyle: { color: "#d1d9e0", opacity: 0.1 },
        data: [[{ xAxis: OUTAGE.start }, { xAxis: OUTAGE.end }]],
      },
    })),
  });
  const panels = [
    createPanel("Load, compared with the server's capacity", "load", { type: "log", logBase: 2 }),
    createPanel("Goodput, as a share of the server's capacity", "goodput", { min: 0.6 }),
  ];
  const color = ["#59636e", "#cf222e", "#bc4c00", "#8250df", "#0969da"];
  const legend = { top: 0, left: 8, itemGap: 25 };
  return renderPanels("Retry policies in a storm", panels, { top: 100, height: 160, gap: 80, color, legend });
};
