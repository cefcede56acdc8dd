import { updateProduct } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { checkProduct } from "./check-product.js";

export const handleUpdateProduct = defineHandler(updateProduct, {
  handle: ({ input: { accountID, productID, ...details } }, { images, products }) => {
    products.get(accountID, productID);
    checkProduct(images, accountID, details);
    return { body: products.replace(accountID, productID, details) };
  },
});
