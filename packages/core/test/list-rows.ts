import * as z from "zod/mini";
import { defineOperation, offsetPagination } from "../src/index.js";

export interface Row {
  readonly id: string;
}

/** An operation that returns a list in pages. */
export const listRows = defineOperation({
  id: "listRows",
  method: "GET",
  path: "/rows",
  input: z.object({ skip: z.optional(z.int()), count: z.optional(z.int()) }),
  output: z.array(z.looseObject({ id: z.string() })),
  pagination: offsetPagination<Row>("id"),
});
