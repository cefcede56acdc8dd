import { type ACHParticipant, listInstitutions } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";
import { findInstitutions } from "./find-institutions.js";
import type { Institution } from "./institution.js";

const toParticipant = ({ name, routingNumber, city, state, postalCode }: Institution): ACHParticipant => ({
  achLocation: { address: "1 Main Street", city, postalCode, postalCodeExtension: "0000", state },
  customerName: name.toUpperCase(),
  newRoutingNumber: "000000000",
  officeCode: "O",
  phoneNumber: "5555550100",
  recordTypeCode: "1",
  revised: "010126",
  routingNumber,
  servicingFRBNumber: "000000000",
  statusCode: "1",
  viewCode: "1",
  cleanName: name,
  logo: null,
});

export const handleListInstitutions = defineHandler(listInstitutions, {
  scope: "/fed.read",
  handle: ({ input }) => ({ body: { achParticipants: findInstitutions(input).map(toParticipant) } }),
});
