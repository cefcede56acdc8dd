import { checkFault } from "./check-fault.js";
import type { Fault, Faults } from "./faults.js";

interface QueuedFault {
  readonly fault: Fault;
  /** Number of requests that the fault will still affect. */
  remaining: number;
}

/** The faults of a sandbox, and the function that takes them for requests. */
export interface FaultQueue {
  readonly faults: Faults;
  /** Takes the first fault that applies to a request for this operation. */
  takeFault(operation: string | undefined): Fault | undefined;
}

/** Creates an empty queue of faults. */
export const createFaultQueue = (): FaultQueue => {
  let queue: readonly QueuedFault[] = [];
  return {
    faults: {
      next: (fault) => {
        queue = [...queue, { fault: checkFault(fault), remaining: fault.times ?? 1 }];
      },
      clear: () => {
        queue = [];
      },
      get pending() {
        return queue.reduce((sum, { remaining }) => sum + remaining, 0);
      },
    },
    takeFault: (operation) => {
      const entry = queue.find(({ fault }) => fault.operation === undefined || fault.operation === operation);
      if (!entry) return undefined;
      entry.remaining -= 1;
      queue = queue.filter(({ remaining }) => remaining > 0);
      return entry.fault;
    },
  };
};
