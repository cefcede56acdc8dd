import type { RunTransferInput } from "@moovkit/schedules";
import { readRejection, rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { checkRunTransfer, type Participants } from "./check-run-transfer.js";
import type { StoredSchedule } from "./schedule-store.js";

/** Returns the body of status 422 with a message about an occurrence or the rule of a request. */
type ToProblems = (message: string) => object;

/** Creates the function that returns the body of status 422 with a message about an occurrence. */
export const toOccurrenceProblems =
  (index: number): ToProblems =>
  (message) => ({ occurrences: { [index]: message } });

const toRecurProblems: ToProblems = (message) => ({ recur: message });

/** A transfer in a request. */
interface RequestedRun {
  readonly runTransfer: RunTransferInput;
  readonly toProblems: ToProblems;
}

/** The parts of a request that have transfers. */
interface ScheduleRequest {
  readonly recur?: { readonly runTransfer: RunTransferInput } | undefined;
  readonly occurrences?: readonly { readonly runTransfer?: RunTransferInput | undefined }[] | undefined;
}

const listRuns = ({ recur, occurrences = [] }: ScheduleRequest): readonly RequestedRun[] => [
  ...(recur ? [{ runTransfer: recur.runTransfer, toProblems: toRecurProblems }] : []),
  ...occurrences.flatMap(({ runTransfer }, index) =>
    runTransfer ? [{ runTransfer, toProblems: toOccurrenceProblems(index) }] : [],
  ),
];

const checkRun = (services: Services, { runTransfer, toProblems }: RequestedRun): Participants => {
  try {
    return checkRunTransfer(services, runTransfer);
  } catch (error) {
    return rejectRequest(422, toProblems(readRejection(error)));
  }
};

const ROLES = ["partnerAccountID", "sourceAccountID", "destinationAccountID"] as const;

/**
 * Checks the transfers of a request. Rejects the request with status 422 if one of them cannot be created, or if it is
 * between other accounts.
 *
 * @param request - The request.
 * @param expected - The accounts of the schedule, if it exists.
 * @returns The accounts of the schedule. Undefined if it does not exist, and there are no transfers.
 */
export const checkRuns = (
  services: Services,
  request: ScheduleRequest,
  expected?: Participants,
): Participants | undefined => {
  let participants = expected;
  for (const run of listRuns(request)) {
    const found = checkRun(services, run);
    const other = ROLES.find((role) => participants && participants[role] !== found[role]);
    if (other !== undefined)
      rejectRequest(422, run.toProblems(`the transfers of a schedule must have the same ${other}`));
    participants ??= found;
  }
  return participants;
};

/** Rejects the request with status 422 if an occurrence is not in the future. */
export const checkRunOn = ({ clock }: Services, runOn: string, index: number): void => {
  if (Date.parse(runOn) <= clock.now())
    rejectRequest(422, toOccurrenceProblems(index)("`runOn` must be in the future"));
};

/** Rejects the request with status 409 if a schedule was canceled. */
export const checkActive = ({ disabledOn }: StoredSchedule): void => {
  if (disabledOn !== undefined) rejectRequest(409, { error: "the schedule is canceled" });
};
