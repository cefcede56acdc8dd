import type { Plugin } from "@moovkit/core";

/** Writes a line for each retry and each call. Events contain no secrets. */
export const log = (write: (line: string) => void = console.log): Plugin => ({
  name: "log",
  wrap: (next) => next,
  onEvent: (event) => {
    const call = `${event.operation} #${event.call}`;
    if (event.type === "retry")
      write(`${call}: ${event.status ?? event.code}, next attempt in ${Math.round(event.delayMs)} ms`);
    if (event.type === "end")
      write(`${call}: ${event.code ?? "ok"}, status ${event.status}, attempts ${event.attempt}`);
  },
});
