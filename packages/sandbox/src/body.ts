import type { Context } from "hono";
import * as z from "zod/mini";
import { refuse } from "./refuse.js";

const text = (required?: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? (required ?? "required") : "must be a string") })
    .check(z.minLength(1, { error: "must not be empty" }));

const client = { client_id: z.optional(text()), client_secret: z.optional(text()) };

const pair = z.check<{ client_id?: string | undefined; client_secret?: string | undefined }>(
  ({ value, issues }) => {
    if ((value.client_id === undefined) === (value.client_secret === undefined)) return;
    const missing = value.client_id === undefined ? "client_id" : "client_secret";
    issues.push({ code: "custom", path: [missing], message: "required beside the other", input: undefined });
  },
);

export const TokenBody = z.discriminatedUnion(
  "grant_type",
  [
    z
      .object({
        grant_type: z.literal("client_credentials"),
        scope: text("required for client_credentials"),
        refresh_token: z.optional(text()),
        ...client,
      })
      .check(pair),
    z
      .object({
        grant_type: z.literal("refresh_token"),
        refresh_token: text("required for refresh_token"),
        scope: z.optional(text()),
        ...client,
      })
      .check(pair),
  ],
  { error: "must be client_credentials or refresh_token" },
);

export const RevokeBody = z
  .object({
    token: text(),
    token_type_hint: z.optional(
      z.enum(["access_token", "refresh_token"], { error: "must be access_token or refresh_token" }),
    ),
    ...client,
  })
  .check(pair);

const tooLarge = () => refuse(413, { error: "the body is too large" });

/** The request's body as text; 413 where it is longer than is taken. */
const readText = async (request: Request, maxBytes: number): Promise<string> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) return tooLarge();
    chunks.push(chunk);
  }
  return new Blob(chunks as BlobPart[]).text();
};

/** The request's JSON body; 400 where it is none, 422 by field where it is wrong. */
export const readBody = async <Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
  maxBytes: number,
): Promise<z.output<Schema>> => {
  let body: unknown;
  const text = await readText(context.req.raw, maxBytes);
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return refuse(400, { error: "the body must be a JSON object" });
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return refuse(422, Object.fromEntries(fields));
};
