import type { Transfer } from "@moovkit/transfers";
import { readRejection } from "../reject-request.js";
import type { Services } from "../services.js";
import { requestTransfer } from "../transfers/request-transfer.js";
import { addNextOccurrences } from "./generate-occurrences.js";
import { OCCURRENCE_TASK } from "./occurrence-task.js";
import { toTransferInput } from "./run-transfer.js";
import type { StoredOccurrence } from "./schedule-store.js";

/** The fields that running an occurrence adds to it. */
type OccurrenceResult = Pick<StoredOccurrence, "status" | "ranTransferID" | "error">;

const toResult = ({ transferID, status, failureReason = "" }: Transfer): OccurrenceResult => ({
  ranTransferID: transferID,
  ...(status === "failed"
    ? { status: "failed", error: { message: `the transfer failed: ${failureReason}` } }
    : { status: "completed" }),
});

/** Creates the transfer of an occurrence. A transfer that is rejected or fails at once makes the occurrence fail. */
const createTransferOf = (services: Services, occurrence: StoredOccurrence): OccurrenceResult => {
  const { scheduleID, occurrenceID, runTransfer } = occurrence;
  try {
    const { transfer } = requestTransfer(services, {
      input: toTransferInput(runTransfer),
      idempotencyKey: `occurrence of a schedule ${occurrenceID}`,
      waitsForRail: false,
      cause: { scheduleID, occurrenceID },
    });
    return toResult(transfer);
  } catch (error) {
    return { status: "failed", error: { message: readRejection(error) } };
  }
};

/** An occurrence that was moved to a later time has a task at the earlier one too. */
const isDue = ({ runOn, ranOn, canceledOn }: StoredOccurrence, now: number): boolean =>
  ranOn === undefined && canceledOn === undefined && Date.parse(runOn) - now < 1;

const runOccurrence = (services: Services, occurrenceID: string): void => {
  const { schedules, clock, timestamp } = services;
  const occurrence = schedules.findOccurrence(occurrenceID);
  if (!occurrence) return;
  if (isDue(occurrence, clock.now())) {
    const ranOn = timestamp();
    schedules.saveOccurrence({ ...occurrence, ranOn, ...createTransferOf(services, occurrence) });
  }
  if (occurrence.indefinite) addNextOccurrences(services, occurrence.scheduleID);
};

/** Defines the task of schedules. */
export const defineScheduleTasks = (services: Services): void =>
  services.scheduler.define(OCCURRENCE_TASK, (occurrenceID) => runOccurrence(services, occurrenceID));
