/** Runs asynchronous jobs in lanes: one after the other in each lane, and all lanes at the same time. */
export interface Dispatcher {
  /** Adds a job to the end of a lane. The job must not reject. */
  add(lane: string, job: () => Promise<void>): void;
  /** Resolves when no job is left. */
  settle(): Promise<void>;
}

/** Creates a dispatcher without jobs. */
export const createDispatcher = (): Dispatcher => {
  /** The end of the last job of each lane. */
  const lanes = new Map<string, Promise<void>>();
  return {
    add: (lane, job) => {
      const done: Promise<void> = (lanes.get(lane) ?? Promise.resolve()).then(job).then(() => {
        if (lanes.get(lane) === done) lanes.delete(lane);
      });
      lanes.set(lane, done);
    },
    settle: async () => {
      while (lanes.size > 0) await Promise.all(lanes.values());
    },
  };
};
