import type { Clients } from "./clients.js";
import type { Output } from "./output.js";
import type { Target } from "./target.js";

/** Reason for skipping a step that sets the clock forward, injects faults or returns payments. */
export const NEEDS_SANDBOX = "it needs the sandbox of the demo";

/** What all steps of a story use. */
export interface Stage {
  readonly target: Target;
  readonly clients: Clients;
  readonly output: Output;
}
