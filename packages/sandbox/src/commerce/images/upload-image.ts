import { uploadImage } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { readImage } from "./read-image.js";

export const handleUploadImage = defineHandler(uploadImage, {
  handle: async ({ input: { accountID, image, metadata } }, { accounts, images }) => {
    accounts.get(accountID);
    return { status: 201, body: images.add(accountID, await readImage(image), metadata?.altText) };
  },
});
