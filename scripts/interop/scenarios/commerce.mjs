// Payment links, invoices, products, images and receipts.
import assert from "node:assert/strict";
import { chargeBuyer, findByForeignID, findPaymentMethod } from "../steps.mjs";

const UNKNOWN_ID = "7d3c0f6e-9a4b-4f0e-8a63-0c1f5f0b9f2d";

const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

/** Other bytes at the end make another image. */
const toImage = (...otherBytes) => ({
  fileName: "cake.png",
  content: new Uint8Array([...PNG, ...otherBytes]),
});

const usd = (valueDecimal) => ({ currency: "USD", valueDecimal });

const readAll = async (stream) => new Uint8Array(await new Response(stream).arrayBuffer());

const findSeller = async (context) => {
  const { accountID } = await findByForeignID(context, "seller");
  const wallet = await findPaymentMethod(context, accountID, "moov-wallet");
  return { accountID, merchantPaymentMethodID: wallet.paymentMethodID };
};

/** Uploads, changes and deletes an image. */
const manageImages = async (context) => {
  const { call, reject, moov } = context;
  const { accountID } = await findByForeignID(context, "seller");
  const upload = (image, metadata) =>
    moov.images.upload({ accountID, imageUploadRequestMultiPart: { image, metadata } });
  const { imageID, publicID } = await call(
    "uploadImage",
    () => upload(toImage(), { altText: "A cake" }),
    ({ altText }) => assert.equal(altText, "A cake"),
  );
  await reject("uploadImage", 409, () => upload(toImage()));
  await reject(
    "uploadImage",
    422,
    () => upload({ fileName: "cake.svg", content: new TextEncoder().encode("<svg/>") }),
    (error) => assert.match(error.image, /PNG/),
  );
  await call(
    "listImageMetadata",
    () => moov.images.list({ accountID, count: 10 }),
    (images) => assert.equal(images.length, 1),
  );
  await call("getImageMetadata", () => moov.images.getMetadata({ accountID, imageID }));
  const blob = new Blob([toImage(1).content], { type: "image/png" });
  await call(
    "updateImage",
    () =>
      moov.images.update({
        accountID,
        imageID,
        imageUploadRequestMultiPart: { image: blob, metadata: { altText: "A pie" } },
      }),
    ({ altText }) => assert.equal(altText, "A pie"),
  );
  await call(
    "updateImageMetadata",
    () => moov.images.updateMetadata({ accountID, imageID, imageMetadataRequest: {} }),
    ({ altText }) => assert.equal(altText, undefined),
  );
  const stream = await call("getPublicImage", () => moov.images.getPublic({ publicID, size: "100x0" }));
  assert.deepEqual(await readAll(stream), toImage(1).content);
  await call("deleteImage", () => moov.images.delete({ accountID, imageID }));
  await reject("deleteImage", 409, () => moov.images.delete({ accountID, imageID }));
  await reject("getPublicImage", 404, () => moov.images.getPublic({ publicID: "none" }));
};

/** Creates, changes and disables a product. */
const manageProducts = async (context) => {
  const { call, reject, moov } = context;
  const { accountID } = await findByForeignID(context, "seller");
  const { imageID } = await call("uploadImage", () =>
    moov.images.upload({ accountID, imageUploadRequestMultiPart: { image: toImage() } }),
  );
  const { categories } = await call("listProductCategories", () => moov.products.listCategories());
  const { categoryID, parentID } = categories.find(({ level }) => level === 2);
  const productRequest = {
    title: "Cake",
    description: "With **cherries**",
    basePrice: usd("25.00"),
    images: [{ imageID }],
    optionGroups: [
      {
        name: "Size",
        minSelect: 1,
        maxSelect: 1,
        options: [{ name: "Small", priceModifier: usd("-2.50"), images: [{ imageID }] }, { name: "Large" }],
      },
    ],
    categoryID,
  };
  const { productID } = await call(
    "createProduct",
    () => moov.products.create({ accountID, productRequest }),
    ({ category, images, optionGroups }) => {
      assert.equal(category.categoryID, categoryID);
      assert.equal(images[0].imageID, imageID);
      assert.equal(optionGroups[0].options[0].images[0].imageID, imageID);
    },
  );
  await reject(
    "createProduct",
    422,
    () =>
      moov.products.create({
        accountID,
        productRequest: { ...productRequest, images: [{ imageID: UNKNOWN_ID }] },
      }),
    (error) => assert.ok(error.images[0].imageID),
  );
  await call("getProduct", () => moov.products.get({ accountID, productID }));
  await call(
    "updateProduct",
    () =>
      moov.products.update({
        accountID,
        productID,
        productRequest: { ...productRequest, title: "Small cake", images: [] },
      }),
    ({ title }) => assert.equal(title, "Small cake"),
  );
  await call(
    "listProducts",
    () => moov.products.list({ accountID, title: "CAKE", category: parentID }),
    (products) => assert.equal(products.length, 1),
  );
  await call("disableProduct", () => moov.products.disable({ accountID, productID }));
  await reject("updateProduct", 409, () => moov.products.update({ accountID, productID, productRequest }));
  await reject("getProduct", 404, () => moov.products.get({ accountID, productID: UNKNOWN_ID }));
};

const DISPLAY = { title: "Order 17", description: "Two cakes", callToAction: "pay" };

/** Creates, changes and disables payment links. */
const managePaymentLinks = async (context) => {
  const { call, reject, moov, partnerAccountID } = context;
  const { accountID, merchantPaymentMethodID } = await findSeller(context);
  const base = { partnerAccountID, merchantPaymentMethodID, display: DISPLAY };
  const create = (details) =>
    moov.paymentLinks.create({ accountID, createPaymentLink: { ...base, ...details } });
  const amount = { currency: "USD", value: 5100 };
  const payment = {
    allowedMethods: ["card-payment", "ach-debit-collect"],
    cardDetails: { dynamicDescriptor: "BAKERY" },
    metadata: { order: "17" },
  };
  const lineItems = {
    items: [
      {
        name: "Cake",
        quantity: 2,
        basePrice: usd("26.00"),
        options: [{ name: "No cream", quantity: 1, priceModifier: usd("-1.00") }],
      },
    ],
  };
  const { code: paymentLinkCode } = await call(
    "createPaymentLink",
    () => create({ amount, payment, lineItems, amountDetails: { tax: usd("1.00") }, maxUses: 3 }),
    ({ status, paymentLinkType }) => assert.deepEqual([status, paymentLinkType], ["active", "payment"]),
  );
  const payout = {
    allowedMethods: ["push-to-card", "ach-credit-standard"],
    recipient: { email: "amanda@yang.example" },
    pushOptions: { allowedSpeeds: ["instant", "deferred"], deferredBy: "24h" },
    feePaidBy: { "push-to-card": "destination" },
  };
  await call(
    "createPaymentLink",
    () => create({ amount, payout }),
    ({ maxUses }) => assert.equal(maxUses, 1),
  );
  await call("createPaymentLink", () =>
    create({
      customAmountPayment: {
        allowedMethods: ["apple-pay"],
        amountRange: { minimum: usd("1.00") },
        suggestedAmounts: [usd("5.00")],
      },
    }),
  );
  await reject(
    "createPaymentLink",
    422,
    () => create({ amount: { currency: "USD", value: 5101 }, payment, lineItems }),
    (error) => assert.match(error.amount.value, /total/),
  );
  await reject("createPaymentLink", 422, () => create({ amount, payment, payout }));
  await call(
    "listPaymentLinks",
    () => moov.paymentLinks.list({ accountID, types: ["payment", "payout"], count: 10 }),
    (links) => assert.equal(links.length, 2),
  );
  const key = { accountID, paymentLinkCode };
  await call(
    "updatePaymentLink",
    () =>
      moov.paymentLinks.update({
        ...key,
        updatePaymentLink: {
          amount: { value: 5000 },
          amountDetails: { tax: null },
          expiresOn: null,
          display: { title: "Order 18" },
        },
      }),
    ({ display, amount: { value } }) => assert.deepEqual([display.title, value], ["Order 18", 5000]),
  );
  const { qrCode } = await call("getPaymentLinkQRCode", () => moov.paymentLinks.getQRCode(key));
  const image = await call("getPaymentLinkQRCode", () =>
    moov.paymentLinks.getQRCode(key, { acceptHeaderOverride: "image/png" }),
  );
  assert.deepEqual(Buffer.from(qrCode, "base64"), Buffer.from(await readAll(image)));
  await call("disablePaymentLink", () => moov.paymentLinks.disable(key));
  await call(
    "getPaymentLink",
    () => moov.paymentLinks.get(key),
    ({ status, disabledOn }) => {
      assert.equal(status, "disabled");
      assert.ok(disabledOn instanceof Date);
    },
  );
  await reject("updatePaymentLink", 409, () =>
    moov.paymentLinks.update({ ...key, updatePaymentLink: { expiresOn: null } }),
  );
  await reject("getPaymentLink", 404, () => moov.paymentLinks.get({ accountID, paymentLinkCode: "none" }));
};

/** Creates, sends and settles an invoice, and deletes and cancels others. */
const manageInvoices = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const { accountID } = await findSeller(context);
  const { accountID: customerAccountID } = await findByForeignID(context, "buyer");
  const item = { name: "Cake", quantity: 2, basePrice: usd("25.00") };
  const create = (details = {}) =>
    moov.invoices.createInvoice({
      accountID,
      createInvoice: { customerAccountID, lineItems: { items: [item] }, ...details },
    });
  const dueDate = new Date(sandbox.clock.now() + 86_400_000);
  const { invoiceID } = await call(
    "createInvoice",
    () => create({ description: "Birthday", dueDate, amountDetails: { tax: usd("1.00") } }),
    ({ status, totalAmount }) => assert.deepEqual([status, Number(totalAmount.valueDecimal)], ["draft", 51]),
  );
  await reject(
    "createInvoice",
    422,
    () => create({ customerAccountID: UNKNOWN_ID }),
    (error) => assert.ok(error.customerAccountID),
  );
  const key = { accountID, invoiceID };
  const update = (updateInvoice) => moov.invoices.updateInvoice({ ...key, updateInvoice });
  await call(
    "updateInvoice",
    () => update({ description: "Wedding", amountDetails: { tax: usd("2.00") } }),
    ({ totalAmount }) => assert.equal(Number(totalAmount.valueDecimal), 52),
  );
  const { paymentLinkCode } = await call(
    "updateInvoice",
    () => update({ status: "unpaid" }),
    ({ status }) => assert.equal(status, "unpaid"),
  );
  await call(
    "getPaymentLink",
    () => moov.paymentLinks.get({ accountID, paymentLinkCode }),
    ({ paymentLinkType, amount }) =>
      assert.deepEqual([paymentLinkType, amount.value], ["invoice-payment", 5200]),
  );
  await reject("updateInvoice", 409, () => update({ description: "Birthday" }));
  await reject("deleteInvoice", 409, () => moov.invoices.delete(key));
  await sandbox.clock.advance({ days: 1 });
  await call(
    "listInvoices",
    () => moov.invoices.listInvoices({ accountID, status: "overdue", customerAccountID }),
    (invoices) => assert.equal(invoices.length, 1),
  );
  await reject(
    "createInvoicePayment",
    422,
    () => moov.invoices.createInvoicePayment({ ...key, createInvoicePayment: { amount: usd("52.01") } }),
    (error) => assert.ok(error.amount.valueDecimal),
  );
  await call(
    "createInvoicePayment",
    () =>
      moov.invoices.createInvoicePayment({
        ...key,
        createInvoicePayment: { amount: usd("52.00"), description: "Check 1042", foreignID: "check-1042" },
      }),
    ({ invoicePaymentType }) => assert.equal(invoicePaymentType, "external"),
  );
  await call(
    "listInvoicePayments",
    () => moov.invoices.listInvoicePayments(key),
    (payments) => assert.equal(payments.length, 1),
  );
  await call(
    "getInvoice",
    () => moov.invoices.getInvoice(key),
    ({ status, paidOn }) => {
      assert.equal(status, "paid");
      assert.ok(paidOn instanceof Date);
    },
  );
  const draft = await call("createInvoice", () => create());
  await call("deleteInvoice", () => moov.invoices.delete({ accountID, invoiceID: draft.invoiceID }));
  await reject("getInvoice", 404, () => moov.invoices.getInvoice({ accountID, invoiceID: UNKNOWN_ID }));
};

/** Orders receipts for a transfer. */
const manageReceipts = async (context) => {
  const { call, reject, moov, sandbox } = context;
  const buyer = await findByForeignID(context, "buyer");
  const transferID = await chargeBuyer(context, 2500);
  const kind = "sale.customer.v1";
  await call(
    "createReceipts",
    () =>
      moov.receipts.create([
        { kind, email: "amanda@yang.example", forTransferID: transferID },
        { kind, emailAccountID: buyer.accountID, forTransferID: transferID },
      ]),
    (receipts) => assert.equal(receipts.length, 2),
  );
  await sandbox.clock.advance({ seconds: 1 });
  await call(
    "listReceipts",
    () => moov.receipts.list({ id: transferID }),
    ([receipt]) => assert.ok(receipt.sentFor[0].sentOn instanceof Date),
  );
  await reject("createReceipts", 422, () =>
    moov.receipts.create([{ kind, email: "amanda@yang.example", forTransferID: UNKNOWN_ID }]),
  );
};

export const SCENARIOS = [manageImages, manageProducts, managePaymentLinks, manageInvoices, manageReceipts];
