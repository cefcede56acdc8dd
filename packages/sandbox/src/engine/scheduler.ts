import TinyQueue from "tinyqueue";
import type { Clock } from "./clock.js";
import type { Store } from "./store.js";

/** Work that is due at a time. It is data, so that a snapshot can contain it. */
interface Task {
  readonly taskID: string;
  /** Unix time in milliseconds. */
  readonly dueAt: number;
  /** Orders tasks that are due at the same time. */
  readonly sequence: number;
  readonly kind: string;
  /** The resource that the task is about. */
  readonly id: string;
}

/** Runs tasks when the clock reaches their time. */
export interface Scheduler {
  /** Defines what the tasks of a kind do. `run` receives the ID of the resource. It must not throw. */
  define(kind: string, run: (id: string) => void): void;
  /** Adds a task that is due after a delay, in milliseconds. */
  schedule(kind: string, id: string, delayMs: number): void;
  /** Returns when the next task is due, as Unix time in milliseconds. Returns `Infinity` if no task is scheduled. */
  nextDueAt(): number;
  /** Runs the next task if it is due, with the clock at its time. Returns whether it ran one. */
  runNext(): boolean;
  /** Runs all tasks that are due. */
  runDue(): void;
}

const compareTasks = (first: Task, second: Task): number =>
  first.dueAt - second.dueAt || first.sequence - second.sequence;

/**
 * Creates a scheduler.
 *
 * @param store - Keeps the tasks.
 * @param clock - The clock that the tasks follow.
 * @param onSchedule - Called after a task was added.
 */
export const createScheduler = (store: Store, clock: Clock, onSchedule: () => void): Scheduler => {
  const tasks = store.table<Task>("tasks");
  const queue = new TinyQueue([...tasks.values()], compareTasks);
  const runners = new Map<string, (id: string) => void>();
  let sequence = Math.max(0, ...Array.from(tasks.values(), (task) => task.sequence));

  const nextDueAt = () => queue.peek()?.dueAt ?? Number.POSITIVE_INFINITY;
  const runNext = () => {
    if (nextDueAt() > clock.now()) return false;
    const task = queue.pop() as Task;
    tasks.delete(task.taskID);
    // A task can run late. What it schedules is due as if it had run in time.
    clock.runAt(task.dueAt, () => runners.get(task.kind)?.(task.id));
    return true;
  };
  return {
    define: (kind, run) => {
      runners.set(kind, run);
    },
    schedule: (kind, id, delayMs) => {
      sequence += 1;
      const task = { taskID: String(sequence), dueAt: clock.now() + delayMs, sequence, kind, id };
      tasks.set(task.taskID, task);
      queue.push(task);
      onSchedule();
    },
    nextDueAt,
    runNext,
    runDue: () => {
      while (runNext());
    },
  };
};
