import type { FileContent } from "@moovkit/models";
import { findImageType } from "../../image-type.js";
import { rejectRequest } from "../../reject-request.js";
import { hashBytes } from "../../secrets.js";
import { readUploadedFile } from "../../uploaded-file.js";
import type { ImageContent } from "./image-contents.js";

const IMAGE_TYPES = ["image/png", "image/jpeg", "image/webp"];

/** Reads an uploaded image. Rejects the request with status 422 if it is neither PNG nor JPEG nor WebP. */
export const readImage = async (image: FileContent): Promise<ImageContent> => {
  const { bytes } = await readUploadedFile(image);
  const contentType =
    findImageType(bytes, IMAGE_TYPES) ?? rejectRequest(422, { image: "must be a PNG, JPEG or WebP image" });
  return { contentType, hash: await hashBytes(bytes), bytes };
};
