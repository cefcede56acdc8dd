import type { Clients } from "./clients.js";
import type { Output } from "./output.js";
import type { Target } from "./target.js";

/** What all steps of a story use. */
export interface Stage {
  readonly target: Target;
  readonly clients: Clients;
  readonly output: Output;
}
