import { disableProduct } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleDisableProduct = defineHandler(disableProduct, {
  handle: ({ input: { accountID, productID } }, { products }) => {
    products.disable(accountID, productID);
    return { status: 204 };
  },
});
