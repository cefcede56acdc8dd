import { getPublicImage } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleGetPublicImage = defineHandler(getPublicImage, {
  handle: ({ input: { publicID } }, { images }) => {
    const { bytes, contentType } = images.getContent(publicID);
    return { body: bytes, headers: { "content-type": contentType } };
  },
});
