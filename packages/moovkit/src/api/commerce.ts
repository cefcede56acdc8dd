export * from "@moovkit/commerce";
