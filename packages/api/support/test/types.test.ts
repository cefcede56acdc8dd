import type { Client, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type CreateTicketIssues,
  createTicket,
  listTickets,
  type Ticket,
  type TicketPage,
  updateTicket,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

const QUESTION = { accountID: "a", title: "Payout", body: "Where is it?" };

describe("the types of the support package", () => {
  it("require an email address of the contact", () =>
    check((client) => {
      createTicket(client, { ...QUESTION, contact: { email: "ada@lane.example" } });
      // @ts-expect-error: `email` is required
      createTicket(client, { ...QUESTION, contact: { name: "Ada Lane" } });
      // @ts-expect-error: `contact` is required
      createTicket(client, QUESTION);
    }));

  it("allow callers only to close a ticket", () =>
    check((client) => {
      updateTicket(client, { accountID: "a", ticketID: "t", status: "closed" });
      // @ts-expect-error: only Moov sets the other statuses
      updateTicket(client, { accountID: "a", ticketID: "t", status: "on-hold" });
      // @ts-expect-error: there is no such status
      listTickets(client, { accountID: "a", status: "open" });
      expectTypeOf<"reopened">().toExtend<Ticket["status"]>();
    }));

  it("return a page when a list is awaited, and tickets when it is iterated over", () =>
    check(async (client) => {
      const list = listTickets(client, { accountID: "a" });
      for await (const ticket of list) expectTypeOf(ticket).toEqualTypeOf<Ticket>();
      expectTypeOf(await list).toEqualTypeOf<TicketPage>();
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const result = await createTicket(client, { ...QUESTION, contact: { email: "x" } }).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<CreateTicketIssues>>();
    }));
});
