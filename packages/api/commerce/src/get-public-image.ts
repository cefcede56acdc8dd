import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetPublicImageInputSchema = z.strictObject({
  /** The `publicID` of the image. */
  publicID: id(),
  /**
   * Width and height in pixels, such as `640x480`, at most 2048 each. If one of them is 0, the image keeps its proportions.
   * @default "400x400"
   */
  size: z.optional(z.string().check(z.regex(/^\d+x\d+$/))),
});

/** Input of `getPublicImage`. */
export interface GetPublicImageInput extends z.infer<typeof GetPublicImageInputSchema> {}

/** Input of `getPublicImage`. */
export const GetPublicImageInput: Schema<GetPublicImageInput> = GetPublicImageInputSchema;

/**
 * Returns an image as bytes. `contentType` of the result is its format. The request needs no credentials and contains
 * none, because images are public.
 *
 * @example
 * ```ts
 * import { getPublicImage } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { bytes, contentType } = await getPublicImage(client, { publicID: "qJRA", size: "640x0" });
 * ```
 * @see https://docs.moov.io/api/tools/images/
 */
export const getPublicImage = defineOperation({
  id: "getPublicImage",
  method: "GET",
  path: "/images/{publicID}",
  input: GetPublicImageInput,
  responseType: "bytes",
  credentials: "none",
});
