import { decodeBase64, encodeBase64 } from "../../base64.js";
import type { Store } from "../../engine/store.js";
import { rejectRequest } from "../../reject-request.js";

/** The content of an image. */
export interface ImageContent {
  readonly contentType: string;
  /** Identifies duplicates. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** The content of an image as it is stored. */
interface StoredContent extends Omit<ImageContent, "bytes"> {
  readonly base64: string;
}

/** The contents of images by the IDs in their URLs. */
export interface ImageContents {
  /** Adds or replaces a content. */
  save(publicID: string, content: ImageContent): void;
  /** Returns the hash of a content. */
  hashOf(publicID: string): string | undefined;
  /** Returns a content. Rejects the request with status 404 if there is no such image. */
  get(publicID: string): ImageContent;
}

/** Creates the table of the contents of images. */
export const createImageContents = (store: Store): ImageContents => {
  const contents = store.table<StoredContent>("imageContents");
  return {
    save: (publicID, { bytes, ...content }) => {
      contents.set(publicID, { ...content, base64: encodeBase64(bytes) });
    },
    hashOf: (publicID) => contents.get(publicID)?.hash,
    get: (publicID) => {
      const { base64, ...content } =
        contents.get(publicID) ?? rejectRequest(404, { error: "there is no such image" });
      return { ...content, bytes: decodeBase64(base64) };
    },
  };
};
