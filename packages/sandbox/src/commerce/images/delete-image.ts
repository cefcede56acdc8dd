import { deleteImage } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { getEnabledImage } from "./enabled-image.js";

export const handleDeleteImage = defineHandler(deleteImage, {
  handle: ({ input: { accountID, imageID } }, { images, timestamp }) => {
    const image = getEnabledImage(images, accountID, imageID);
    images.update(accountID, { ...image, disabledOn: timestamp() });
    return { status: 204 };
  },
});
