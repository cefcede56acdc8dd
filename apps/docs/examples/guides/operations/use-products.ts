import { type Client, createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { createProduct, listProducts } from "./products.js";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };

export const openClient = (): Client =>
  createClient({ transport: fetchTransport(), security, plugins: [retry()] });

/** Returns the ID of the product, or the reason why Moov rejected it. */
export const addProduct = async (client: Client, accountID: string, title: string): Promise<string> => {
  const basePrice = { currency: "USD", valueDecimal: "12.04" };
  const result = await createProduct(client, { accountID, title, basePrice }).result();
  if (result.ok) return result.data.productID;
  const { error } = result;
  return error.code === "unprocessable_entity_error" ? `Invalid title: ${error.fields.title}` : error.message;
};

export const countProducts = async (client: Client, accountID: string): Promise<number> => {
  let count = 0;
  for await (const _ of listProducts(client, { accountID })) count += 1;
  return count;
};
