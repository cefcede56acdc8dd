import { searchInstitutions } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";
import { findInstitutions } from "./find-institutions.js";
import { type Institution, supportsInstantPayments } from "./institution.js";

const toAddress = ({ city, state, postalCode }: Institution) => ({
  addressLine1: "1 Main Street",
  city,
  stateOrProvince: state,
  postalCode,
  country: "US",
});

export const handleSearchInstitutions = defineHandler(searchInstitutions, {
  scope: "/institutions.read",
  handle: ({ input }) => {
    const institutions = findInstitutions(input);
    const instant = institutions.filter(({ routingNumber }) => supportsInstantPayments(routingNumber));
    const identify = ({ name, routingNumber }: Institution) => ({ name, routingNumber });
    const body = {
      ach: institutions.map((institution) => ({
        ...identify(institution),
        address: toAddress(institution),
      })),
      rtp: instant.map((institution) => ({
        ...identify(institution),
        services: { receivePayments: true, receiveRequestForPayment: false },
      })),
      wire: institutions.map((institution) => ({
        ...identify(institution),
        address: toAddress(institution),
        services: {
          fundsTransferStatus: true,
          fundsSettlementOnlyStatus: false,
          bookEntrySecuritiesTransferStatus: false,
        },
      })),
      fednow: instant.map((institution) => ({
        ...identify(institution),
        services: { receivePayments: true, sendPayments: true, requestForPayment: false },
      })),
    };
    return { body };
  },
});
