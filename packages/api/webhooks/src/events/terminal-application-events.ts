import { openObject, TerminalApplicationStatus } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const terminalApplication = {
  terminalApplicationID: z.string(),
  status: TerminalApplicationStatus,
};

export const TerminalApplicationCreatedEventSchema = eventSchema(
  "terminalApplication.created",
  openObject({ ...terminalApplication }),
);

/** A terminal application was registered. */
export interface TerminalApplicationCreatedEvent
  extends z.infer<typeof TerminalApplicationCreatedEventSchema> {}

export const TerminalApplicationUpdatedEventSchema = eventSchema(
  "terminalApplication.updated",
  openObject({ ...terminalApplication }),
);

/** The status of a terminal application changed. */
export interface TerminalApplicationUpdatedEvent
  extends z.infer<typeof TerminalApplicationUpdatedEventSchema> {}
