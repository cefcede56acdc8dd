import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

export const TestEventSchema = eventSchema("event.test", openObject({ ping: z.boolean() }));

/** A test that `pingWebhook` requests. It needs no subscription. */
export interface TestEvent extends z.infer<typeof TestEventSchema> {}
