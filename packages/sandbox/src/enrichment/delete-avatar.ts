import { deleteAvatar } from "@moovkit/enrichment";
import { defineHandler } from "../handler.js";

export const handleDeleteAvatar = defineHandler(deleteAvatar, {
  scope: "/accounts.write",
  handle: ({ input: { uniqueID } }, { accounts, avatars }) => {
    accounts.get(uniqueID);
    avatars.remove(uniqueID);
    return { status: 204 };
  },
});
