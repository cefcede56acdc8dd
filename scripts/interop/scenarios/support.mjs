// Support tickets.
import assert from "node:assert/strict";
import { findByForeignID } from "../steps.mjs";

const openTicket = ({ call, moov }, accountID, details = {}) =>
  call("createTicket", () =>
    moov.support.createTicket({
      accountID,
      createTicket: {
        title: "Payout is late",
        body: "The payout of May 4 has not arrived.",
        contact: { email: "hello@harbor-street.example", name: "Amanda Yang" },
        ...details,
      },
    }),
  );

/** Opens tickets, reads them in pages, and closes one. */
const manageTickets = async (context) => {
  const { call, reject, moov } = context;
  const { support } = moov;
  const { accountID } = await findByForeignID(context, "seller");
  const { ticketID } = await openTicket(context, accountID, { author: "Amanda", foreignID: "question-7" });
  const ticket = { accountID, ticketID };
  await openTicket(context, accountID);
  const { nextPage } = await call(
    "listTickets",
    () => support.listTickets({ accountID, count: 1 }),
    ({ items }) => assert.equal(items[0].number, 2),
  );
  await call(
    "listTickets",
    () => support.listTickets({ accountID, count: 1, cursor: nextPage.cursor, status: "new" }),
    ({ items, nextPage: last }) => assert.deepEqual([items[0].ticketID, last], [ticketID, undefined]),
  );
  await call(
    "listTicketMessages",
    () => support.listTicketMessages(ticket),
    ([message]) => assert.equal(message.author, "Amanda"),
  );
  const close = () => support.updateTicket({ ...ticket, updateTicket: { status: "closed" } });
  await call("updateTicket", close, ({ closedOn }) => assert.ok(closedOn instanceof Date));
  await call(
    "getTicket",
    () => support.getTicket(ticket),
    ({ status, foreignID }) => assert.deepEqual([status, foreignID], ["closed", "question-7"]),
  );
  await reject("updateTicket", 409, close);
  await reject("getTicket", 404, () => support.getTicket({ accountID, ticketID: crypto.randomUUID() }));
  await reject(
    "createTicket",
    422,
    () =>
      support.createTicket({
        accountID,
        createTicket: { title: "Payout", body: "Where is it?", contact: { email: "nobody" } },
      }),
    ({ contact }) => assert.equal(typeof contact.email, "string"),
  );
};

export const SCENARIOS = [manageTickets];
