import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createTicket, listTicketMessages, listTickets } from "@moovkit/support";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });
const accountID = MOOV_ACCOUNT_ID;

await createTicket(client, {
  accountID,
  title: "Payout is late",
  body: "The payout of May 4 has not arrived.",
  contact: { email: "amanda@yang.example", name: "Amanda Yang" },
  foreignID: "question-7", // finds the ticket after an error
});

for await (const { ticketID, number, title, status } of listTickets(client, { accountID })) {
  console.log(number, title, status);
  for (const { author, body } of await listTicketMessages(client, { accountID, ticketID }))
    console.log(author, body);
}
