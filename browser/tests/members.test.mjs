// Pages of people who sign in, and the states of them that look different, through every check that a page goes through.
// The administrator comes in by the link that the program printed, and everybody else by invitation, as people do.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { checkPage } from "../harness/checks.mjs";
import { openDevice } from "../harness/chromium.mjs";
import { startTogether } from "../harness/together.mjs";

const PASSWORD = "tri chath yn cysgu";
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="8" fill="#7a1f5c"/><circle cx="20" cy="20" r="12" fill="#f1b04c"/></svg>`;

const both = startTogether();
const press = (page, name) => page.getByRole("main").getByRole("button", { name }).click();

describe("people who sign in", () => {
  let page;
  let place;
  const open = (path) => page.goto(`${place}${path}`);

  before(async () => {
    page = await openDevice(both.browser, both.server.address);
  });

  test("first-administrator", async () => {
    await page.goto(both.server.firstLink);
    await checkPage(page, "link-first");
    await page.getByLabel("E-mail address").fill("ann@example.org");
    await page.getByLabel("New password").fill("password1234");
    await press(page, "Set up the service");
    await checkPage(page, "link-first-to-put-right");
    await page.getByLabel("New password").fill(PASSWORD);
    await press(page, "Set up the service");
    await checkPage(page, "places-none");
  });

  test("new-place", async () => {
    await page.getByRole("link", { name: "Make a place" }).click();
    await press(page, "Make the place");
    await checkPage(page, "new-place-to-put-right");
    await page.getByLabel("Name of the place").fill("Harrowmere and the Dales");
    await press(page, "Make the place");
    place = new URL(page.url()).pathname;
    await checkPage(page, "place");
  });

  test("place-settings", async () => {
    await open("/settings");
    await page.getByLabel("Your colour").fill("#ffcc00");
    await press(page, /^Save$/);
    await checkPage(page, "place-settings-too-pale");
    await press(page, /and save$/);
    await page.getByLabel("Your colour").fill("#7a1f5c");
    await press(page, /^Save$/);
    await page.getByLabel("Choose a picture").setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(LOGO) });
    await press(page, "Save the logo");
    const drawn = await page.locator("img.logo").evaluate((logo) => logo.decode().then(() => [logo.naturalWidth, logo.naturalHeight]));
    assert.deepEqual(drawn, [600, 200]);
    await checkPage(page, "place-settings");
  });

  test("place-people-and-invite", async () => {
    await open("/people/invite");
    await checkPage(page, "place-invite");
    await page.getByLabel("Their e-mail address").fill("bo@example.org");
    await press(page, "Make the invitation");
    await checkPage(page, "place-invite-made");
    const link = await page.locator("#made-link").innerText();
    await open("/people");
    await checkPage(page, "place-people-waiting");
    const bo = await openDevice(both.browser, both.server.address);
    await bo.goto(link.trim());
    await checkPage(bo, "link-member");
    await bo.getByLabel("New password").fill(PASSWORD);
    await press(bo, "Join");
    assert.equal(new URL(bo.url()).pathname, place);
    await bo.goto(`${place}/settings`);
    await checkPage(bo, "place-owners-only");
    await bo.goto(link.trim());
    await checkPage(bo, "link-gone");
    await open("/people");
    await page.getByRole("link", { name: "Change bo@example.org" }).click();
    await checkPage(page, "place-person");
    await press(page, "Make the link");
    await checkPage(page, "place-person-link");
    await open("/history");
    await checkPage(page, "place-history");
  });

  test("account", async () => {
    for (const [name, path] of Object.entries({
      places: "/places",
      "invite-owner": "/places/invite",
      account: "/account",
      "account-password": "/account/password",
      "account-erase": "/account/erase",
    })) {
      await page.goto(path);
      await checkPage(page, name);
    }
  });

  test("sign-in", async () => {
    await open("/people");
    await page.getByRole("button", { name: "Sign out" }).click();
    await checkPage(page, "signed-out");
    await page.goto(`${place}/people`);
    await page.getByLabel("E-mail address").fill("ann@example.org");
    await page.getByLabel("Password", { exact: true }).fill("not my password");
    await press(page, "Sign in");
    await checkPage(page, "sign-in-to-put-right");
    await page.goto("/forgotten");
    await checkPage(page, "forgotten-no-email");
  });

  test("signing-in-by-keyboard", async () => {
    const page = await openDevice(both.browser, both.server.address);
    await page.goto(`${both.server.address}/sign-in`);
    const focus = (selector) => page.locator(selector).evaluate((element) => element === document.activeElement);
    await page.locator("#email").focus();
    await page.keyboard.type("ann@example.org");
    await page.keyboard.press("Tab");
    assert.ok(await focus("#password"));
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    assert.equal(await page.locator("#password").getAttribute("type"), "text", "the password is shown");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/places");
  });

  test("signing-in-without-scripts", async () => {
    const page = await openDevice(both.browser, both.server.address, { javaScriptEnabled: false });
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill("ann@example.org");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await press(page, "Sign in");
    assert.equal(new URL(page.url()).pathname, "/places");
    await page.goto("/account");
    await page.getByRole("button", { name: "Sign out everywhere else" }).click();
    assert.equal(await page.getByRole("button", { name: /^Sign out there/ }).count(), 0);
  });
});
