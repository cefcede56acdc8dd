import { createAccount } from "@moovkit/accounts";
import { createInvoice, updateInvoice } from "@moovkit/commerce";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
  capabilities: ["collect-funds.ach"], // how customers can pay
});
const customer = await createAccount(client, {
  accountType: "individual",
  profile: {
    individual: { name: { firstName: "Amanda", lastName: "Yang" }, email: "amanda@yang.example" },
  },
});

const { invoiceID, totalAmount } = await createInvoice(client, {
  accountID,
  customerAccountID: customer.accountID,
  lineItems: {
    items: [
      {
        name: "Wedding cake",
        quantity: 2,
        basePrice: { currency: "USD", valueDecimal: "120.00" },
        options: [
          { name: "Without cream", quantity: 1, priceModifier: { currency: "USD", valueDecimal: "-4.50" } },
        ],
      },
    ],
  },
  amountDetails: { tax: { currency: "USD", valueDecimal: "19.05" } },
  dueDate: "2099-01-31T00:00:00Z",
});
console.log(totalAmount.valueDecimal); // 2 × $115.50 and the tax: $250.05

const { paymentLinkURL } = await updateInvoice(client, { accountID, invoiceID, status: "unpaid" });
console.log(paymentLinkURL); // Moov has emailed it to the customer
