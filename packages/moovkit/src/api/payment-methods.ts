export * from "@moovkit/payment-methods";
