// The results as Markdown.
import { BARE_FETCH, CONTENDERS, SDK_PACKAGE } from "./contenders.mjs";
import { checkGoals } from "./goals.mjs";

const integer = (value) => Math.round(value).toLocaleString("en-US");
const times = (value) => `${value.toFixed(2)}x`;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const withDeviation = ({ median, mad }, unit) => `${integer(median)} ± ${integer(mad)} ${unit}`;
const afterOutage = (seconds) => (seconds === null ? "not within a minute" : `${seconds} s`);
const judge = (isMet) => (isMet ? "met" : "**not met**");

/** Rows are objects with the same keys. The keys are the headings. */
const table = (rows) => {
  const headings = Object.keys(rows[0]);
  return [headings, headings.map(() => "---"), ...rows.map(Object.values)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
};

const goals = (sections) =>
  table(
    checkGoals(sections).map(({ name, limit, value, format, isMet }) => ({
      measurement: name,
      result: value === undefined ? "not measured" : format(value),
      goal: limit === undefined ? "none, for comparison" : `at most ${format(limit)}`,
      verdict: value === undefined || limit === undefined ? "" : judge(isMet),
    })),
  );

const call = ({ rounds, calls, versions, cpuMs }) => [
  "### CPU time of a call",
  table(
    Object.entries(cpuMs).map(([name, cpu]) => ({
      client: name,
      version: versions[name],
      "CPU per call": withDeviation({ median: cpu.median * 1000, mad: cpu.mad * 1000 }, "µs"),
      [`compared with ${BARE_FETCH}`]: times(cpu.median / cpuMs[BARE_FETCH].median),
      note: CONTENDERS[name].note,
    })),
  ),
  `Median of ${rounds} interleaved rounds of ${calls} calls, ± median absolute deviation.`,
];

const shipping = ({ rounds, sizes, bundleBytes, importMs }) => [
  "### Bundle size and cold import",
  table(
    Object.entries(importMs).map(([name, duration]) => ({
      client: name,
      "bundle, gzipped": bundleBytes[name] ? `${(bundleBytes[name] / 1000).toFixed(1)} kB` : "",
      "cold import, CPU": withDeviation(duration, "ms"),
      [`compared with ${SDK_PACKAGE}`]: times(duration.median / importMs[SDK_PACKAGE].median),
    })),
  ),
  `Each client makes one call. The cold import is CPU time. Median of ${rounds} interleaved rounds, ± median absolute deviation.`,
  "Size budgets, which `pnpm size` enforces:",
  table(
    sizes.map(({ name, bytes, limit }) => ({
      bundle: name,
      "gzipped size": `${integer(bytes)} B`,
      limit: `${integer(limit)} B`,
      verdict: judge(bytes <= limit),
    })),
  ),
];

const leak = ({ transports }) => [
  "### Heap growth",
  table(
    transports.map(({ transport, calls, bytesPerCall, grows }) => ({
      transport,
      calls: integer(calls),
      "heap growth per call": `${bytesPerCall.toFixed(2)} B`,
      verdict: grows ? "**leaks**" : "does not leak",
    })),
  ),
];

const tokens = ({ callers, tokenRequests, readNs }) => [
  "### Cached access tokens",
  table([
    {
      "token requests": `${tokenRequests} for ${integer(callers)} simultaneous callers`,
      "time to read a cached token": withDeviation(readNs, "ns"),
    },
  ]),
];

const storm = ({ policies }) => [
  "### Retry storm",
  table(
    Object.entries(policies).map(([name, result]) => ({
      policy: name,
      "goodput in the outage": percent(result.outageGoodput),
      "load in the outage": times(result.outageLoad),
      "highest load after it": times(result.maxLoadAfterOutage),
      "recovered after": afterOutage(result.recoverySeconds),
      "first attempts recovered after": afterOutage(result.firstAttemptRecoverySeconds),
      "attempts per call": result.attemptsPerCall.toFixed(2),
      "failed calls": `${integer(result.failedCalls)} of ${integer(result.calls)}`,
    })),
  ),
];

const fleet = ({ hours, fleets }) => [
  "### Token requests of a fleet",
  table(
    fleets.map(({ processes, shared, separate }) => ({
      processes: integer(processes),
      "requests per hour, shared store": shared.tokenRequestsPerHour.toFixed(2),
      "separate stores": separate.tokenRequestsPerHour.toFixed(2),
      "longest wait, shared store": `${integer(shared.longestWaitMs)} ms`,
      "longest wait, separate stores": `${integer(separate.longestWaitMs)} ms`,
    })),
  ),
  `Simulation of ${hours} hours.`,
];

const SECTIONS = { call, shipping, leak, tokens, storm, fleet };

const describeRun = ({ date, node, processor, processors, loadAverage }) =>
  `${date}, Node ${node}, ${processors} CPUs (${processor}), load average ${loadAverage}.`;

/** Renders sections of results, by name of their benchmark, as Markdown. */
export const renderMarkdown = (sections) =>
  [
    goals(sections),
    ...Object.entries(SECTIONS)
      .filter(([name]) => sections[name])
      .flatMap(([name, render]) => [...render(sections[name].results), describeRun(sections[name].run)]),
  ].join("\n\n");
