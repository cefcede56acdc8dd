import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import { createTicket, getTicket, listTicketMessages, listTickets, updateTicket } from "../src/index.js";
import { CLOSED_TICKET, MESSAGE, NEW_TICKET } from "./fixtures.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const { ticketID } = CLOSED_TICKET;

const TICKETS = `/accounts/${accountID}/tickets`;
const TICKET = `${TICKETS}/${ticketID}`;

const KEY = { accountID, ticketID };

const QUESTION = {
  title: "Payout is late",
  body: "The payout of May 4 has not arrived.",
  contact: { email: "amanda@yang.example" },
};

describe.each([
  {
    operation: "createTicket",
    cases: operationConformance(createTicket, {
      requests: [
        {
          input: { accountID, ...QUESTION },
          request: { method: "POST", path: TICKETS, json: QUESTION },
          idempotent: false,
        },
        {
          name: "every field",
          input: {
            accountID,
            ...QUESTION,
            author: "Amanda",
            contact: { ...QUESTION.contact, name: "Amanda Yang" },
            foreignID: "question-7",
          },
          request: {
            method: "POST",
            path: TICKETS,
            json: {
              ...QUESTION,
              author: "Amanda",
              contact: { ...QUESTION.contact, name: "Amanda Yang" },
              foreignID: "question-7",
            },
          },
        },
      ],
      invalidInputs: [
        { input: { accountID }, issues: ["body", "contact", "title"] },
        {
          name: "wrong types",
          input: { accountID, title: 1, body: null, author: 1, contact: { name: null }, foreignID: 7 },
          issues: ["author", "body", "contact.email", "contact.name", "foreignID", "title"],
        },
        {
          name: "another way to be contacted",
          input: { accountID, ...QUESTION, contact: { ...QUESTION.contact, phone: "8185551212" } },
          issues: ["contact"],
        },
        { name: "a field that Moov sets", input: { accountID, ...QUESTION, status: "new" }, issues: [""] },
      ],
      responses: [
        { body: CLOSED_TICKET, result: CLOSED_TICKET },
        { name: "only required fields", body: NEW_TICKET, result: NEW_TICKET },
      ],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable(
          {
            title: "is wrong",
            body: "is wrong",
            author: "is wrong",
            contact: { email: "is wrong", name: "is wrong" },
            foreignID: "is wrong",
          },
          [["title"], ["body"], ["author"], ["contact", "email"], ["contact", "name"], ["foreignID"]],
        ),
      ],
    }),
  },
  {
    operation: "listTickets",
    cases: operationConformance(listTickets, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: TICKETS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, status: "in-progress", foreignID: "question-7", cursor: "bmV4dA==", count: 20 },
          request: {
            method: "GET",
            path: TICKETS,
            query: { status: "in-progress", foreignID: "question-7", cursor: "bmV4dA==", count: "20" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "wrong filters",
          input: { accountID, status: "open", foreignID: 7, cursor: 1, count: -1 },
          issues: ["count", "cursor", "foreignID", "status"],
        },
        { name: "an offset", input: { accountID, skip: 20 }, issues: [""] },
      ],
      responses: [
        { body: { items: [NEW_TICKET, CLOSED_TICKET] }, result: { items: [NEW_TICKET, CLOSED_TICKET] } },
        {
          name: "a page that is not the last one",
          body: { items: [NEW_TICKET], nextPage: { cursor: "bmV4dA==" } },
          result: { items: [NEW_TICKET], nextPage: { cursor: "bmV4dA==" } },
        },
        { name: "no tickets", body: { items: [] }, result: { items: [] } },
      ],
      pages: {
        input: { accountID, status: "new", count: 1 },
        pages: [{ items: [NEW_TICKET], nextPage: { cursor: "bmV4dA==" } }, { items: [CLOSED_TICKET] }],
        requests: [
          { method: "GET", path: TICKETS, query: { status: "new", count: "1" } },
          { method: "GET", path: TICKETS, query: { status: "new", count: "1", cursor: "bmV4dA==" } },
        ],
        items: [NEW_TICKET, CLOSED_TICKET],
      },
    }),
  },
  {
    operation: "getTicket",
    cases: operationConformance(getTicket, {
      requests: [{ input: KEY, request: { method: "GET", path: TICKET }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "ticketID"] }],
      responses: [
        { body: CLOSED_TICKET, result: CLOSED_TICKET },
        { name: "only required fields", body: NEW_TICKET, result: NEW_TICKET },
      ],
    }),
  },
  {
    operation: "updateTicket",
    cases: operationConformance(updateTicket, {
      requests: [
        { input: KEY, request: { method: "PATCH", path: TICKET, json: {} }, idempotent: false },
        {
          name: "every field",
          input: { ...KEY, status: "closed" },
          request: { method: "PATCH", path: TICKET, json: { status: "closed" } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "ticketID"] },
        { name: "a status that Moov sets", input: { ...KEY, status: "on-hold" }, issues: ["status"] },
        { name: "another title", input: { ...KEY, title: "Payout is early" }, issues: [""] },
      ],
      responses: [{ body: CLOSED_TICKET, result: CLOSED_TICKET }],
      errors: [BAD_REQUEST, CONFLICT, unprocessable({ status: "is wrong" }, [["status"]])],
    }),
  },
  {
    operation: "listTicketMessages",
    cases: operationConformance(listTicketMessages, {
      requests: [{ input: KEY, request: { method: "GET", path: `${TICKET}/messages` }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "ticketID"] }],
      responses: [
        { body: [MESSAGE], result: [MESSAGE] },
        { name: "no messages", body: [], result: [] },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
