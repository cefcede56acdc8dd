/** Groups the outcomes of calls by operation. An operation without a call has failed. */
export const summarize = (operations, outcomes) =>
  operations.map(({ id }) => {
    const calls = outcomes.filter(({ operation }) => operation === id);
    const problems = calls.length > 0 ? calls.flatMap((call) => call.problems) : ["it was not called"];
    const statuses = calls.map(({ status }) => status ?? "none");
    return { id, status: [...new Set(statuses)].join(" "), problems: [...new Set(problems)] };
  });

/** Returns a table with a row for each operation, and the number of those that passed and failed. */
export const formatTable = (rows) => {
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const statusWidth = Math.max(...rows.map(({ status }) => status.length));
  const lines = rows.map(({ id, status, problems }) => {
    const outcome = problems.length === 0 ? "passed" : `failed (${problems.join("; ")})`;
    return `${id.padEnd(idWidth)}  ${status.padEnd(statusWidth)}  ${outcome}`;
  });
  const failed = rows.filter(({ problems }) => problems.length > 0).length;
  return [...lines, "", `${rows.length - failed} passed, ${failed} failed`].join("\n");
};
