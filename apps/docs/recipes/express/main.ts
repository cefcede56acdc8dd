import { serve } from "./serve.js";

const { port, close } = await serve(process.env);
console.log(`Listening on port ${port}.`);
process.once("SIGTERM", () => void close());
