import { createAccount } from "@moovkit/accounts";
import { createProduct, uploadImage } from "@moovkit/commerce";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
});

/** A PNG image with one pixel. An application reads a file instead. */
const png =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const { imageID, link } = await uploadImage(client, {
  accountID,
  image: new File([Buffer.from(png, "base64")], "cake.png", { type: "image/png" }),
  metadata: { altText: "A cake with cherries" },
});
console.log(link); // the public URL of the image

const { productID } = await createProduct(client, {
  accountID,
  title: "Wedding cake",
  basePrice: { currency: "USD", valueDecimal: "120.00" },
  images: [{ imageID }],
  optionGroups: [
    {
      name: "Size",
      minSelect: 1,
      maxSelect: 1,
      options: [
        { name: "20 people" },
        { name: "40 people", priceModifier: { currency: "USD", valueDecimal: "95.00" } },
      ],
    },
  ],
});
console.log(productID); // for the line items of invoices and payment links
