import * as z from "zod/mini";

/** What `GET /ping` answers: an empty object, or no body at all. It carries nothing. */
export const PingResponse = z.pipe(
  z.optional(z.object({}, { error: "must be an object" })),
  z.transform((): void => undefined),
);
