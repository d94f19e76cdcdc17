// The picture of the demo's closed review, through its three doors: for those who run it, for those who took part, and
// behind a link. Each page goes through every check that a page goes through.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checkPage } from "../harness/checks.mjs";
import { launchChromium, openDevice } from "../harness/chromium.mjs";
import { startDemo } from "../harness/server.mjs";

const REVIEW = "/p/harrowmere/review/harrowmere-first-look";
const PICTURE = `${REVIEW}/picture`;

describe("a picture", () => {
  let browser;
  let demo;
  let page;
  const main = (on = page) => on.getByRole("main");

  before(async () => {
    browser = await launchChromium();
    demo = await startDemo();
    page = await openDevice(browser, demo.address);
    await page.goto("/sign-in");
    await page.getByLabel(/e-mail/i).fill("tom@example.org");
    await page.getByLabel("Password", { exact: true }).fill(demo.said("made for this demo: "));
    await main().getByRole("button", { name: "Sign in" }).click();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test("picture", async () => {
    await page.goto(PICTURE);
    await checkPage(page, "picture");
  });

  test("picture-domain", async () => {
    await page.goto(`${PICTURE}/domain/coproduction`);
    await checkPage(page, "picture-domain");
  });

  test("picture-statements", async () => {
    await page.goto(`${PICTURE}/statements?by=gap`);
    await checkPage(page, "picture-statements");
  });

  test("picture-alignment", async () => {
    await page.goto(`${PICTURE}/alignment`);
    await checkPage(page, "picture-alignment");
  });

  test("picture-share", async () => {
    await page.goto(`${REVIEW}/share`);
    await checkPage(page, "picture-share");
  });

  test("picture-by-link", async () => {
    const reader = await openDevice(browser, demo.address);
    const door = new URL(demo.said("has closed: ")).pathname;
    for (const [name, path] of Object.entries({
      "picture-by-link": "",
      "picture-by-link-domain": "/domain/coproduction",
      "picture-by-link-statements": "/statements",
      "picture-by-link-alignment": "/alignment",
      "said-by-link": "/comments",
    })) {
      await reader.goto(`${door}${path}`);
      await checkPage(reader, name);
    }
    await reader.goto("/picture/00000000000000000000000000");
    await checkPage(reader, "picture-link-not-known");
  });

  test("the whole picture is reached by keyboard alone, and every chart's numbers are in a table", async () => {
    await page.goto(PICTURE);
    const domain = main().getByRole("link", { name: "Co-production" }).first();
    await domain.focus();
    await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.keyboard.press("Enter")]);
    assert.ok((await main().locator("svg").count()) > 0, "there is a chart");
    assert.ok((await main().locator("table").count()) > 0, "there is a table");
  });

  test("a link shows the same numbers to somebody without JavaScript, and nothing of who runs it", async () => {
    const reader = await openDevice(browser, demo.address, { javaScriptEnabled: false });
    await reader.goto(new URL(demo.said("has closed: ")).pathname);
    const numbers = async (on) => (await main(on).innerText()).match(/\d+ of \d+/g);
    await page.goto(PICTURE);
    assert.deepEqual(await numbers(reader), await numbers(page));
    assert.equal(await reader.getByRole("link", { name: "Sign out" }).count(), 0);
  });
});
