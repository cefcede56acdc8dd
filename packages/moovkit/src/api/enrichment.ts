export * from "@moovkit/enrichment";
