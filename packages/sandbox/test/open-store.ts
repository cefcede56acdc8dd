import { createAccount } from "@moovkit/accounts";
import { type CreateInvoiceInput, createInvoice } from "@moovkit/commerce";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { createBusiness } from "./open-client.js";
import { openWithEvents } from "./webhooks-helpers.js";

/** Returns an amount in dollars. */
export const usd = (valueDecimal: string) => ({ currency: "USD", valueDecimal });

/** Opens a sandbox with a merchant that can collect payments, and a customer. */
export const openStore = async () => {
  const opened = await openWithEvents();
  const { client, takeEvents } = opened;
  const accountID = await createBusiness(client, {
    capabilities: ["collect-funds.card-payments", "collect-funds.ach"],
  });
  const { accountID: customerAccountID } = await createAccount(client, {
    accountType: "individual",
    profile: {
      individual: { name: { firstName: "Amanda", lastName: "Yang" }, email: "amanda@yang.example" },
    },
  });
  const [wallet] = await listPaymentMethods(client, { accountID, paymentMethodType: "moov-wallet" });
  await takeEvents();
  return {
    ...opened,
    accountID,
    customerAccountID,
    merchantPaymentMethodID: wallet?.paymentMethodID ?? "",
    /** Creates a draft of an invoice for $50.00. */
    draftInvoice: (details: Partial<CreateInvoiceInput> = {}) =>
      createInvoice(client, {
        accountID,
        customerAccountID,
        lineItems: { items: [{ name: "Cake", quantity: 2, basePrice: usd("25.00") }] },
        ...details,
      }),
  };
};

/** Returns a file with the signature of a PNG image. Other bytes make it another image. */
export const toPNG = (...otherBytes: readonly number[]): File => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return new File([new Uint8Array([...signature, ...otherBytes])], "cake.png", { type: "image/png" });
};
