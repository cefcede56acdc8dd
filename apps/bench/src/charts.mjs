import { init } from "echarts";
import { BARE_FETCH, CONTENDERS, KIT_FETCH, KIT_UNDICI } from "./contenders.mjs";
import { OUTAGE } from "./storm.mjs";

const WIDTH = 480;
const MARGIN = { left: 120, right: 60 };
const PANEL_GAP = 60;
const BAR = 24;

const renderSVG = (height, option) => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  chart.setOption({ animation: false, backgroundColor: "#fff", ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
};

const panelTitle = (text, top) => ({ text, left: 8, top: top - 30, textStyle: { fontSize: 14 } });

const barPanel = ({ values, format }, index, top) => {
  const sorted = Object.entries(values).sort(([, a], [, b]) => b - a);
  const color = (name) => (name === KIT_FETCH || name === KIT_UNDICI ? "#0969da" : "#8c959f");
  return {
    grid: { ...MARGIN, top, height: sorted.length * BAR },
    xAxis: { gridIndex: index, type: "value", show: false },
    yAxis: {
      gridIndex: index,
      type: "category",
      data: sorted.map(([name]) => name),
      axisLine: { show: false },
      axisTick: { show: false },
    },
    series: {
      type: "bar",
      xAxisIndex: index,
      yAxisIndex: index,
      data: sorted.map(([name, value]) => ({
        value,
        itemStyle: { color: color(name) },
        label: { formatter: format(value) },
      })),
      label: { show: true, position: "right" },
    },
  };
};

/** Draws CPU time, bundle sizes and cold imports as bars. */
export const drawBench = ({ call, shipping }) => {
  const medians = (measurements, baseline = 1) =>
    Object.fromEntries(Object.entries(measurements).map(([name, { median }]) => [name, median / baseline]));
  const { cpuMs } = call.results;
  const { bundleBytes, importMs } = shipping.results;
  const browserBundles = Object.entries(bundleBytes).filter(
    ([name]) => CONTENDERS[name].platform === "browser",
  );
  const panels = [
    {
      title: `CPU time of a call, compared with ${BARE_FETCH}`,
      values: medians(cpuMs, cpuMs[BARE_FETCH].median),
      format: (value) => `${value.toFixed(2)}x`,
    },
    {
      title: "Bundle of one operation for a browser, gzipped",
      values: Object.fromEntries(browserBundles),
      format: (value) => `${(value / 1000).toFixed(1)} kB`,
    },
    {
      title: "CPU time of a cold import",
      values: medians(importMs),
      format: (value) => `${value.toFixed(0)} ms`,
    },
  ];
  let top = 40;
  const drawn = panels.map((panel, index) => {
    const parts = { ...barPanel(panel, index, top), title: panelTitle(panel.title, top) };
    top += Object.keys(panel.values).length * BAR + PANEL_GAP;
    return parts;
  });
  const collect = (part) => drawn.map((parts) => parts[part]);
  return renderSVG(top - PANEL_GAP + 10, {
    title: collect("title"),
    grid: collect("grid"),
    xAxis: collect("xAxis"),
    yAxis: collect("yAxis"),
    series: collect("series"),
  });
};

/** Draws load and goodput of the storm, second by second. */
export const drawStorm = ({ storm }) => {
  const policies = Object.entries(storm.results.policies);
  const panels = [
    { field: "load", title: "Load, compared with the server's capacity", axis: { type: "log", logBase: 2 } },
    { field: "goodput", title: "Goodput, as a share of the server's capacity", axis: { min: 0.6 } },
  ];
  const topOf = (index) => 100 + index * 240;
  return renderSVG(topOf(panels.length) - 20, {
    legend: { top: 0, data: policies.map(([name]) => name) },
    title: panels.map(({ title }, index) => panelTitle(title, topOf(index))),
    grid: panels.map((_, index) => ({ left: 45, right: 20, top: topOf(index), height: 160 })),
    xAxis: panels.map((_, gridIndex) => ({
      gridIndex,
      type: "value",
      max: OUTAGE.simulationEnd,
      name: "s",
      nameGap: 5,
    })),
    yAxis: panels.map(({ axis }, gridIndex) => ({ gridIndex, type: "value", ...axis })),
    series: panels.flatMap(({ field }, index) =>
      policies.map(([name, result], policy) => ({
        name,
        type: "line",
        xAxisIndex: index,
        yAxisIndex: index,
        showSymbol: false,
        data: result[field].map((value, second) => [second + 0.5, value]),
        ...(policy === 0 && {
          markArea: {
            itemStyle: { color: "#d1d9e0", opacity: 0.4 },
            data: [[{ xAxis: OUTAGE.start }, { xAxis: OUTAGE.end }]],
          },
        }),
      })),
    ),
  });
};
