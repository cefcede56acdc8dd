import { emailInput, validate } from "@moovkit/models";
import { type CreateTicketInput, createTicket } from "@moovkit/support";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { emitTicketEvent } from "./emit-ticket-event.js";
import { WRITE_SCOPES } from "./ticket-scopes.js";
import type { TicketRecord } from "./ticket-store.js";

/** Rejects the request with status 422 if the ticket has no text or no valid email address. */
const checkTicket = async ({ title, body, contact }: CreateTicketInput): Promise<void> => {
  for (const [field, text] of Object.entries({ title, body }))
    if (text.trim() === "") rejectRequest(422, { [field]: "must not be empty" });
  if ("issues" in (await validate(emailInput(), contact.email)))
    rejectRequest(422, { contact: { email: "must be an email address" } });
};

export const handleCreateTicket = defineHandler(createTicket, {
  scope: WRITE_SCOPES,
  handle: async ({ input }, services) => {
    const { tickets, timestamp } = services;
    const { accountID, title, body, contact, foreignID } = input;
    services.accounts.get(accountID);
    await checkTicket(input);
    const createdOn = timestamp();
    const { author = contact.name ?? contact.email } = input;
    const record: TicketRecord = {
      accountID,
      ticket: {
        ticketID: crypto.randomUUID(),
        number: tickets.nextNumber(),
        title,
        contact,
        status: "new",
        createdOn,
        updatedOn: createdOn,
        latestMessageOn: createdOn,
        ...(foreignID !== undefined && { foreignID }),
      },
      messages: [{ author, body, sentOn: createdOn }],
    };
    tickets.save(record);
    emitTicketEvent(services, "ticket.created", record);
    return { body: record.ticket };
  },
});
