import { getProduct } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleGetProduct = defineHandler(getProduct, {
  handle: ({ input: { accountID, productID } }, { products }) => ({
    body: products.get(accountID, productID),
  }),
});
