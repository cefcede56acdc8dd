import type { Ticket, TicketMessage } from "../src/index.js";

/** A ticket with everything that Moov returns. */
export const CLOSED_TICKET: Ticket = {
  ticketID: "71b0c2d3-e4f5-4061-8273-8495a6b7c8d9",
  number: 42,
  title: "Payout is late",
  contact: { email: "amanda@yang.example", name: "Amanda Yang" },
  status: "closed",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
  latestMessageOn: "2026-01-01T13:00:00.168497001Z",
  closedOn: "2026-01-02T12:00:00.168497001Z",
  foreignID: "question-7",
};

/** The smallest ticket that Moov returns. */
export const NEW_TICKET: Ticket = {
  ticketID: "0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8",
  number: 43,
  title: "How do I add a bank account?",
  contact: { email: "ada@lane.example" },
  status: "new",
  createdOn: "2026-01-03T12:00:00.168497001Z",
  updatedOn: "2026-01-03T12:00:00.168497001Z",
};

export const MESSAGE: TicketMessage = {
  author: "Amanda Yang",
  body: "The payout of May 4 has not arrived.",
  sentOn: "2026-01-01T12:00:00.168497001Z",
};
