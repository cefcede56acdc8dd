import { uploadAvatar } from "@moovkit/enrichment";
import { defineHandler } from "../handler.js";
import { findImageType } from "../image-type.js";
import { rejectRequest } from "../reject-request.js";
import { readUploadedFile } from "../uploaded-file.js";

const AVATAR_TYPES = ["image/png", "image/jpeg", "image/gif"];

export const handleUploadAvatar = defineHandler(uploadAvatar, {
  scope: "/accounts.write",
  handle: async ({ input: { uniqueID, file } }, { accounts, avatars }) => {
    accounts.get(uniqueID);
    const { bytes } = await readUploadedFile(file);
    const contentType =
      findImageType(bytes, AVATAR_TYPES) ??
      rejectRequest(415, { error: "the avatar must be a PNG, JPEG or GIF image" });
    avatars.save(uniqueID, { bytes, contentType });
    return { status: 204 };
  },
});
