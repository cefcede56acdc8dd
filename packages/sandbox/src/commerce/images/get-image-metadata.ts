import { getImageMetadata } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleGetImageMetadata = defineHandler(getImageMetadata, {
  handle: ({ input: { accountID, imageID } }, { images }) => ({ body: images.get(accountID, imageID) }),
});
