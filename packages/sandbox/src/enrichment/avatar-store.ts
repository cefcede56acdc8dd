import { decodeBase64, encodeBase64 } from "../base64.js";
import type { Store } from "../engine/store.js";
import { rejectRequest } from "../reject-request.js";

/** An image as it is stored. */
interface StoredAvatar {
  readonly contentType: string;
  /** The bytes in Base64. */
  readonly content: string;
}

/** An image. */
export interface Avatar {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The images of accounts. */
export interface AvatarStore {
  /** Returns an image. Rejects the request with status 404 if it does not exist. */
  get(uniqueID: string): Avatar;
  /** Adds or replaces an image. */
  save(uniqueID: string, avatar: Avatar): void;
  /** Removes an image. Rejects the request with status 404 if it does not exist. */
  remove(uniqueID: string): void;
}

/** Creates the store of the images of a sandbox. */
export const createAvatarStore = (store: Store): AvatarStore => {
  const avatars = store.table<StoredAvatar>("avatars");
  return {
    get: (uniqueID) => {
      const { contentType, content } =
        avatars.get(uniqueID) ?? rejectRequest(404, { error: "there is no avatar" });
      return { contentType, bytes: decodeBase64(content) };
    },
    save: (uniqueID, { contentType, bytes }) => {
      avatars.set(uniqueID, { contentType, content: encodeBase64(bytes) });
    },
    remove: (uniqueID) => {
      if (!avatars.delete(uniqueID)) rejectRequest(404, { error: "there is no avatar" });
    },
  };
};
