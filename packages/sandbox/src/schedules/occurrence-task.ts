import type { NewOccurrenceInput } from "@moovkit/schedules";
import type { Services } from "../services.js";
import type { StoredOccurrence, StoredSchedule } from "./schedule-store.js";

/** The task that runs an occurrence at its time. */
export const OCCURRENCE_TASK = "runOccurrence";

/** Saves an occurrence that is due in the future, and schedules its run. */
export const saveFutureOccurrence = (
  { schedules, scheduler, clock }: Services,
  occurrence: StoredOccurrence,
): void => {
  const { occurrenceID, runOn } = occurrence;
  schedules.saveOccurrence(occurrence);
  scheduler.schedule(OCCURRENCE_TASK, occurrenceID, Date.parse(runOn) - clock.now());
};

/** Adds an occurrence that a request lists. */
export const addListedOccurrence = (
  services: Services,
  { scheduleID, mode }: StoredSchedule,
  { runOn, runTransfer }: NewOccurrenceInput,
): void =>
  saveFutureOccurrence(services, {
    scheduleID,
    occurrenceID: crypto.randomUUID(),
    mode,
    generated: false,
    indefinite: false,
    runOn,
    runTransfer,
    status: "pending",
  });
