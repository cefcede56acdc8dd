// The results as Markdown.
import { BARE_FETCH, CONTENDERS, SDK_PACKAGE } from "./contenders.mjs";
import { checkGoals } from "./goals.mjs";

const integer = (value) => Math.round(value).toLocaleString("en-US");
const times = (value) => `${value.toFixed(2)}x`;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const withDeviation = ({ median, mad }, unit, scale = 1) =>
  `${integer(median * scale)} ± ${integer(mad * scale)} ${unit}`;
const afterOutage = (seconds) => (seconds === null ? "not within a minute" : `${seconds} s`);
const judge = (isMet) => (isMet ? "met" : "**not met**");

/** Returns a table with one row per item. The keys of a row are the headings. */
const table = (items, toRow) => {
  const rows = items.map(toRow);
  const headings = Object.keys(rows[0]);
  return [headings, headings.map(() => "---"), ...rows.map(Object.values)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
};

const describeLimit = ({ limit, isMinimum = false, format }) => {
  if (limit === undefined) return "none, for comparison";
  return `${isMinimum ? "at least" : "at most"} ${format(limit)}`;
};

const goals = (sections) =>
  table(checkGoals(sections), ({ value, isMet, ...goal }) => ({
    measurement: goal.name,
    result: value === undefined ? "not measured" : goal.format(value),
    goal: describeLimit(goal),
    verdict: isMet === undefined ? "" : judge(isMet),
  }));

const call = ({ rounds, calls, versions, cpuMs }) => [
  "### CPU time of a call",
  table(Object.entries(cpuMs), ([name, cpu]) => ({
    client: name,
    version: versions[name],
    "CPU per call": withDeviation(cpu, "µs", 1000),
    [`compared with ${BARE_FETCH}`]: times(cpu.median / cpuMs[BARE_FETCH].median),
    note: CONTENDERS[name].note,
  })),
  `Median of ${rounds} interleaved rounds of ${calls} calls, ± median absolute deviation.`,
];

const shipping = ({ rounds, sizes, bundleBytes, importMs }) => [
  "### Bundle size and cold import",
  table(Object.entries(importMs), ([name, cpu]) => ({
    client: name,
    "bundle, gzipped": bundleBytes[name] ? `${(bundleBytes[name] / 1000).toFixed(1)} kB` : "",
    "cold import, CPU": withDeviation(cpu, "ms"),
    [`compared with ${SDK_PACKAGE}`]: times(cpu.median / importMs[SDK_PACKAGE].median),
  })),
  `The cold import is CPU time. Median of ${rounds} interleaved rounds, ± median absolute deviation.`,
  "Size budgets, which `pnpm size` enforces:",
  table(sizes, ({ name, bytes, limit }) => ({
    bundle: name,
    "gzipped size": `${integer(bytes)} B`,
    limit: `${integer(limit)} B`,
    verdict: judge(bytes <= limit),
  })),
];

const types = ({ rounds, programs }) => [
  "### Type checks",
  table(Object.entries(programs), ([file, { files, types, instantiations, checkMs, totalMs }]) => ({
    program: `[\`${file}\`](types/${file})`,
    files: integer(files),
    types: integer(types),
    instantiations: integer(instantiations),
    "check time": withDeviation(checkMs, "ms"),
    "total time": withDeviation(totalMs, "ms"),
  })),
  `From \`tsc --extendedDiagnostics\`. The times are medians of ${rounds} interleaved rounds, ± median absolute deviation.`,
];

const leak = ({ transports }) => [
  "### Heap growth",
  table(transports, ({ transport, calls, bytesPerCall, grows }) => ({
    transport,
    calls: integer(calls),
    "heap growth per call": `${bytesPerCall.toFixed(2)} B`,
    verdict: grows ? "**leaks**" : "does not leak",
  })),
];

const tokens = ({ callers, tokenRequests, readNs }) => [
  "### Cached access tokens",
  `- Token requests for ${integer(callers)} simultaneous callers: ${tokenRequests}\n` +
    `- Time to read a cached token: ${withDeviation(readNs, "ns")}`,
];

const storm = ({ policies }) => [
  "### Retry storm",
  table(Object.entries(policies), ([name, result]) => ({
    policy: name,
    "goodput in the outage": percent(result.outageGoodput),
    "load in the outage": times(result.outageLoad),
    "highest load after it": times(result.maxLoadAfterOutage),
    "recovered after": afterOutage(result.recoverySeconds),
    "first attempts recovered after": afterOutage(result.firstAttemptRecoverySeconds),
    "attempts per call": result.attemptsPerCall.toFixed(2),
    "failed calls": percent(result.failedCalls / result.calls),
  })),
];

const fleet = ({ hours, fleets }) => [
  "### Token requests of a fleet",
  table(fleets, ({ processes, shared, separate }) => ({
    processes: integer(processes),
    "requests per hour, shared store": shared.tokenRequestsPerHour.toFixed(2),
    "requests per hour, separate stores": separate.tokenRequestsPerHour.toFixed(2),
    "longest wait, shared store": `${integer(shared.longestWaitMs)} ms`,
    "longest wait, separate stores": `${integer(separate.longestWaitMs)} ms`,
  })),
  `Simulation of ${hours} hours.`,
];

const sandbox = ({ rounds, transfers, transferMs, transfersPerSecond, cpuMs, bytesPerTransfer }) => [
  "### Sandbox",
  table([transferMs], () => ({
    transfers: integer(transfers),
    "transfers per second": integer(transfersPerSecond),
    "time per transfer": withDeviation(transferMs, "µs", 1000),
    "CPU per transfer": `${integer(1000 * cpuMs)} µs`,
    "memory per transfer": `${integer(bytesPerTransfer)} B`,
  })),
  `The time is the median of ${rounds} rounds, ± median absolute deviation. The CPU time includes all threads.`,
];

const payOnce = ({ histories, payouts, calls, requests, restarts, outcomes }) => [
  "### Nothing is paid twice",
  `In ${integer(histories)} random histories, ${integer(payouts)} payouts were called ${integer(calls)} times, with ` +
    `${integer(requests)} requests and ${integer(restarts)} restarts of the application. No payout was made twice, and ` +
    "none was reported wrongly. The calls ended with:",
  table(
    Object.entries(outcomes).toSorted(([, first], [, second]) => second - first),
    ([outcome, count]) => ({ outcome, calls: integer(count) }),
  ),
];

const describeRun = ({ date, node, processor, processors, loadAverage }) =>
  `${date}, Node ${node}, ${processors} CPUs (${processor}), load average ${loadAverage}.`;

/** Renders sections of results, by name of their benchmark, as Markdown. */
export const renderMarkdown = (sections) => {
  const rendered = Object.entries({
    call,
    shipping,
    types,
    leak,
    tokens,
    storm,
    fleet,
    sandbox,
    "pay-once": payOnce,
  })
    .filter(([name]) => sections[name])
    .flatMap(([name, render]) => [...render(sections[name].results), describeRun(sections[name].run)]);
  return [goals(sections), ...rendered].join("\n\n");
};
