import { getAvatar } from "@moovkit/enrichment";
import { defineHandler } from "../handler.js";

export const handleGetAvatar = defineHandler(getAvatar, {
  scope: "/profile-enrichment.read",
  handle: ({ input: { uniqueID } }, { avatars }) => {
    const { bytes, contentType } = avatars.get(uniqueID);
    return { body: bytes, headers: { "content-type": contentType } };
  },
});
