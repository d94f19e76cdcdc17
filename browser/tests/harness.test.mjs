// The checks themselves: each fails on a page that is wrong, so that a pass elsewhere means something.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkAccessibility, checkWidth } from "../harness/checks.mjs";
import { launchChromium, openDevice } from "../harness/chromium.mjs";

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const GOOD = `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><p>Words.</p></main></html>`;

async function pageWith(html) {
  const page = await openDevice(browser, "http://localhost:1");
  await page.setContent(html);
  return page;
}

test("a good page passes", async () => {
  const page = await pageWith(GOOD);
  await checkAccessibility(page);
  await checkWidth(page);
});

test("a picture without words is found", async () => {
  const page = await pageWith(GOOD.replace("Words.", `<img src="data:,">`));
  await assert.rejects(checkAccessibility(page), /image-alt/);
});

test("grey text that only dark mode makes hard to read is found", async () => {
  const style = "<style>@media (prefers-color-scheme: dark) { p { color: #ccc } }</style>";
  const page = await pageWith(GOOD.replace("<main>", `${style}<main>`));
  await assert.rejects(checkAccessibility(page), /dark: color-contrast/);
});

test("sideways scrolling on a small phone is found", async () => {
  const page = await pageWith(GOOD.replace("Words.", `<span style="display:inline-block;width:330px">wide</span>`));
  await assert.rejects(checkWidth(page), /wider than 320 px/);
});

test("a request to another site is noticed", async () => {
  const page = await pageWith(GOOD.replace("Words.", `<img alt="" src="http://127.0.0.1:9/elsewhere.png">`));
  assert.match(page.complaints.join("\n"), /another site: .*elsewhere/);
});
