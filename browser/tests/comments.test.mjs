// What people said in the demo's closed review: read and decided by its facilitator, by keyboard and without JavaScript
// too, and read by those who may see the picture. Each page goes through every check that a page goes through.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checkPage } from "../harness/checks.mjs";
import { launchChromium, openDevice } from "../harness/chromium.mjs";
import { startDemo } from "../harness/server.mjs";

const REVIEW = "/p/harrowmere/review/harrowmere-first-look";
const COMMENTS = `${REVIEW}/comments`;

describe("what people said", () => {
  let browser;
  let demo;
  let page;
  const main = (on = page) => on.getByRole("main");
  const press = (name, on = page) => main(on).getByRole("button", { name }).first().click();

  const signedIn = async (options) => {
    const device = await openDevice(browser, demo.address, options);
    await device.goto("/sign-in");
    await device.getByLabel(/e-mail/i).fill("tom@example.org");
    await device.getByLabel("Password", { exact: true }).fill(demo.said("made for this demo: "));
    await press("Sign in", device);
    return device;
  };

  before(async () => {
    browser = await launchChromium();
    demo = await startDemo();
    page = await signedIn();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test("comments", async () => {
    await page.goto(COMMENTS);
    await checkPage(page, "comments");
    await page.goto(`${COMMENTS}?state=cleared&statement=none`);
    await checkPage(page, "comments-none-fits");
  });

  test("comment", async () => {
    await page.goto(COMMENTS);
    await main().getByRole("link", { name: "Read the next one" }).click();
    await main().getByText("Change words", { exact: true }).click();
    await page.getByLabel("The words to share").fill("Ask Mrs Okafor on 01632 960123, or write to sam@example.org.");
    await press("Keep these words");
    assert.equal(await page.locator("mark").count(), 3);
    await checkPage(page, "comment-marked");
    await page.reload();
    await press("Replace what is marked");
    assert.match(await page.locator("blockquote").first().innerText(), /^Ask \[name\] on \[phone\], or write to \[email\]\.$/);
    await main().getByText("Hold it back", { exact: true }).click();
    await press("Hold this comment back");
    await checkPage(page, "comment-to-put-right");
    await page.reload();
  });

  test("a comment is shared and the next one undone with the keyboard alone", async () => {
    await page.goto(`${COMMENTS}`);
    await focusAndPress(page, main().getByRole("link", { name: "Read the next one" }));
    const first = page.url();
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.innerText);
    assert.match(focused, /^(Share it|Replace what)/, "the first thing after the comment is what to do with it");
    await focusAndPress(page, main().getByRole("button", { name: /^Share it/ }));
    await page.getByText("The last comment is now shared.").waitFor();
    assert.notEqual(page.url(), first);
    await focusAndPress(page, main().getByRole("button", { name: "Undo" }));
    assert.equal(new URL(page.url()).pathname, new URL(first).pathname);
  });

  test("everything works without JavaScript", async () => {
    const plain = await signedIn({ javaScriptEnabled: false });
    await plain.goto(COMMENTS);
    await main(plain).getByRole("link", { name: "Read the next one" }).click();
    await plain.getByLabel("A new theme").fill("Buses");
    await plain.getByLabel("A new theme").press("Enter");
    await plain.getByText("Saved. Nobody else can read it until you share it.").waitFor();
    assert.ok(await plain.getByLabel("Buses").isChecked());
    await main(plain).getByText("Hold it back", { exact: true }).click();
    await plain.getByLabel("It hurts or accuses somebody").check();
    await press("Hold this comment back", plain);
    await plain.getByText("The last comment is held back.").waitFor();
    await press("Undo", plain);
  });

  test("themes and removing", async () => {
    await page.goto(`${COMMENTS}/themes`);
    await page.getByLabel("Name of this theme").first().fill("");
    await press(/^Save the name/);
    await checkPage(page, "comment-themes-to-put-right");
    await page.goto(`${COMMENTS}/forget`);
    await checkPage(page, "comments-to-remove-too-early");
  });

  test("said", async () => {
    await page.goto(`${REVIEW}/picture/comments`);
    await checkPage(page, "said");
    await page.goto(`${REVIEW}/picture/comments?by=statement`);
    await checkPage(page, "said-by-statement");
    const reader = await openDevice(browser, demo.address);
    await reader.goto(`${new URL(demo.said("has closed: ")).pathname}/comments`);
    assert.equal(await reader.getByRole("heading", { level: 1 }).innerText(), "What people said");
  });
});

// Every one of these leads to another page.
async function focusAndPress(page, control) {
  await control.focus();
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.keyboard.press("Enter")]);
}
