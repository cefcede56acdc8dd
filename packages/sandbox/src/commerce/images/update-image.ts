import { updateImage } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { getEnabledImage, withAltText } from "./enabled-image.js";
import { readImage } from "./read-image.js";

export const handleUpdateImage = defineHandler(updateImage, {
  handle: async ({ input: { accountID, imageID, image: file, metadata } }, { images }) => {
    getEnabledImage(images, accountID, imageID);
    const content = await readImage(file);
    // Another request may have changed or deleted the image in the meantime.
    const image = getEnabledImage(images, accountID, imageID);
    images.replace(accountID, image, content);
    return { body: images.update(accountID, metadata ? withAltText(image, metadata.altText) : image) };
  },
});
