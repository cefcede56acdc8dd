export * from "@moovkit/cards";
