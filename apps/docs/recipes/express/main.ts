import { serve } from "./serve.js";

const { port, close } = await serve(process.env);
console.log(`listening on ${port}`);
process.once("SIGTERM", () => void close());
