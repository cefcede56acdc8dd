import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";

/** Bundles a script and loads it in a page of Chromium. Returns the page, and a function that closes it. */
export const openPage = async (file) => {
  const entryPoints = [join(import.meta.dirname, file)];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: "iife", write: false });

  // The page has an HTTP origin that differs from the server's, like the page of an application.
  const site = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
  }).listen(0, "127.0.0.1");
  await once(site, "listening");

  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${site.address().port}/`);
  await page.addScriptTag({ content: outputFiles[0].text });
  const close = async () => {
    await browser.close();
    site.close();
  };
  return { page, close };
};
