import type { ImageMetadata } from "@moovkit/commerce";
import { rejectRequest } from "../../reject-request.js";
import type { ImageStore } from "./image-store.js";

/** Returns an image to change. Rejects the request with status 404 if it does not exist, and with 409 if it is disabled. */
export const getEnabledImage = (images: ImageStore, accountID: string, imageID: string): ImageMetadata => {
  const image = images.get(accountID, imageID);
  return image.disabledOn === undefined ? image : rejectRequest(409, { error: "the image is disabled" });
};

/** Returns an image with this alternative text, or without one. */
export const withAltText = (
  { altText: _altText, ...image }: ImageMetadata,
  altText: string | undefined,
): ImageMetadata => ({ ...image, ...(altText !== undefined && { altText }) });
