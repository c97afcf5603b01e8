// The text of a PDF as pdf.js copies it.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , root, path] = process.argv;
const library = pathToFileURL(`${root}/node_modules/pdfjs-dist/legacy/build/pdf.mjs`);
const { getDocument } = await import(library);
const data = new Uint8Array(readFileSync(path));
const pages = await getDocument({ data, verbosity: 0 }).promise;
for (let number = 1; number <= pages.numPages; number++) {
  const page = await pages.getPage(number);
  const { items } = await page.getTextContent();
  process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\n");
}
