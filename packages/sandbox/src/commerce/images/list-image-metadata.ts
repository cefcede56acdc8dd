import { listImageMetadata } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { pageOf } from "../../page.js";

export const handleListImageMetadata = defineHandler(listImageMetadata, {
  handle: ({ input: { accountID, ...page } }, { accounts, images }) => {
    accounts.get(accountID);
    return { body: pageOf(images.list(accountID), page) };
  },
});
