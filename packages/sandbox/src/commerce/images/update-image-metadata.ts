import { updateImageMetadata } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { getEnabledImage, withAltText } from "./enabled-image.js";

export const handleUpdateImageMetadata = defineHandler(updateImageMetadata, {
  handle: ({ input: { accountID, imageID, altText } }, { images }) => {
    const image = getEnabledImage(images, accountID, imageID);
    return { body: images.update(accountID, withAltText(image, altText)) };
  },
});
