import type { ImageMetadata } from "@moovkit/commerce";
import type { AssignedImageMetadata } from "@moovkit/models";
import type { Engine } from "../../engine/engine.js";
import { createRandomCode } from "../../random-code.js";
import { rejectRequest } from "../../reject-request.js";
import { createAccountTable } from "../account-table.js";
import { createImageContents, type ImageContent } from "./image-contents.js";

/** The images of all accounts. */
export interface ImageStore {
  /** Returns an image. Rejects the request with status 404 if the account has no such image. */
  get(accountID: string, imageID: string): ImageMetadata;
  /** Returns the images of an account that are not disabled, the oldest first. */
  list(accountID: string): readonly ImageMetadata[];
  /** Returns whether an image can be assigned to products and line items. */
  isAvailable(accountID: string, imageID: string): boolean;
  /** Returns an image as products and line items contain it. */
  describe(imageID: string): AssignedImageMetadata;
  /**
   * Adds an image. Rejects the request with status 409 if the account has the same image, or as many images as an account
   * can have.
   */
  add(accountID: string, content: ImageContent, altText: string | undefined): ImageMetadata;
  /** Replaces the content of an image. Rejects the request with status 409 if the account has the same image. */
  replace(accountID: string, image: ImageMetadata, content: ImageContent): void;
  /** Changes the metadata of an image. */
  update(accountID: string, image: ImageMetadata): ImageMetadata;
  /** Returns the content of an image. Rejects the request with status 404 if there is no such image. */
  getContent(publicID: string): ImageContent;
}

/** The number of images that Moov initially allows for each account. */
const MAX_IMAGES = 300;

const PUBLIC_ID_LENGTH = 21;

/** Creates the image store of a sandbox. */
export const createImageStore = ({ store, timestamp }: Engine): ImageStore => {
  const images = createAccountTable<ImageMetadata>(store, "images", "image");
  const contents = createImageContents(store);

  const list = (accountID: string) =>
    images.list(accountID).filter(({ disabledOn }) => disabledOn === undefined);
  const rejectDuplicate = (accountID: string, { hash }: ImageContent) => {
    if (list(accountID).some(({ publicID }) => contents.hashOf(publicID) === hash))
      rejectRequest(409, { error: "the account already has this image" });
  };
  const update = (accountID: string, image: ImageMetadata) => {
    const updated = { ...image, updatedOn: timestamp() };
    images.save(accountID, image.imageID, updated);
    return updated;
  };
  return {
    get: images.get,
    list,
    isAvailable: (accountID, imageID) => {
      const image = images.find(accountID, imageID);
      return image !== undefined && image.disabledOn === undefined;
    },
    describe: (imageID) => {
      const { link = "", publicID = "", altText } = images.findAny(imageID)?.resource ?? {};
      return { imageID, ...(altText !== undefined && { altText }), link, publicID };
    },
    add: (accountID, content, altText) => {
      rejectDuplicate(accountID, content);
      if (list(accountID).length >= MAX_IMAGES)
        rejectRequest(409, { error: `an account can have ${MAX_IMAGES} images` });
      const publicID = createRandomCode(PUBLIC_ID_LENGTH);
      const createdOn = timestamp();
      const image: ImageMetadata = {
        imageID: crypto.randomUUID(),
        publicID,
        ...(altText !== undefined && { altText }),
        link: `https://api.moov.io/images/${publicID}`,
        createdOn,
        updatedOn: createdOn,
      };
      images.save(accountID, image.imageID, image);
      contents.save(publicID, content);
      return image;
    },
    replace: (accountID, image, content) => {
      rejectDuplicate(accountID, content);
      contents.save(image.publicID, content);
    },
    update,
    getContent: contents.get,
  };
};
