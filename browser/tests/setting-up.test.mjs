// Setting up a review, opening it, inviting people and closing it, as a facilitator does, through every check that a
// page goes through; and once by keyboard and without scripts.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checkPage } from "../harness/checks.mjs";
import { openDevice } from "../harness/chromium.mjs";
import { startMailbox } from "../harness/mailbox.mjs";
import { startTogether } from "../harness/together.mjs";

// A review can be planned for two years ahead.
const NEXT_YEAR = String(new Date().getFullYear() + 1);
const PASSWORD = "tri chath yn cysgu";
let mailbox;
const both = startTogether({
  flags: async () => {
    mailbox = await startMailbox();
    const port = String(mailbox.port);
    return ["--smtp-host", "127.0.0.1", "--smtp-port", port, "--smtp-security", "plain", "--smtp-from", "reviews@example.org"];
  },
});
after(() => mailbox?.stop());
const main = (page) => page.getByRole("main");
const press = (page, name) => main(page).getByRole("button", { name }).first().click();
const follow = (page, name) => main(page).getByRole("link", { name }).first().click();

describe("a facilitator", () => {
  let page;
  let place;
  let review;
  const open = (path = "") => page.goto(`${review}${path}`);

  before(async () => {
    page = await openDevice(both.browser, both.server.address);
    await page.goto(both.server.firstLink);
    await page.getByLabel("E-mail address").fill("ann@example.org");
    await page.getByLabel("New password").fill(PASSWORD);
    await press(page, "Set up the service");
    await page.getByRole("link", { name: "Make a place" }).click();
    await page.getByLabel("Name of the place").fill("Harrowmere and the Dales");
    await press(page, "Make the place");
    place = new URL(page.url()).pathname;
  });

  test("makes-a-draft", async () => {
    await follow(page, "Set up a review");
    await press(page, "Make a draft");
    await checkPage(page, "new-review-to-put-right");
    await page.getByLabel("What should people call").fill("Our strengths in 2027");
    await press(page, "Make a draft");
    review = new URL(page.url()).pathname;
    await checkPage(page, "review-draft");
  });

  test("decides-everything-in-any-order", async () => {
    await open("/smallest");
    await page.getByLabel("People in a group").fill("3");
    await press(page, "Save");
    await checkPage(page, "review-smallest-to-put-right");
    await page.getByLabel("People in a group").fill("8");
    await press(page, "Save");
    await open("/instrument");
    await checkPage(page, "review-instrument");
    await open("/asks");
    await checkPage(page, "review-asks");
    await open("/looks");
    await checkPage(page, "review-looks");
    await page.getByLabel("Let us look while the review is open").check();
    await press(page, "Save");
    await open("/name");
    await checkPage(page, "review-name");
    await press(page, "Save");
    await checkPage(page, "review-setting-saved");
    await open("/dates");
    await page.getByLabel("Day").nth(1).fill("31");
    await page.getByLabel("Month").nth(1).fill("2");
    await page.getByLabel("Year").nth(1).fill("2099");
    await press(page, "Save");
    await checkPage(page, "review-dates-to-put-right");
    await page.getByLabel("Day").nth(1).fill("28");
    await page.getByLabel("Year").nth(1).fill(NEXT_YEAR);
    await press(page, "Save");
    await open("/invited");
    await page.getByLabel("Practitioners").fill("120");
    await page.getByLabel("Unpaid carers").fill("lots");
    await press(page, "Save");
    await checkPage(page, "review-invited-to-put-right");
    await page.getByLabel("Unpaid carers").fill("40");
    await press(page, "Save");
    assert.equal(new URL(page.url()).pathname, review);
  });

  test("puts-groups-in-order", async () => {
    await open("/groups");
    await checkPage(page, "review-groups");
    await press(page, "Remove: Housing");
    await press(page, "Move up: Practitioners");
    await follow(page, "Add a group to Partners");
    await checkPage(page, "review-group-new");
    await page.getByLabel("What the group is called").fill("Care providers");
    await press(page, "Save");
    await follow(page, "Change: Care providers");
    await checkPage(page, "review-group");
    await page.goto(`${review}/groups`);
    await follow(page, "Change: Partners");
    await checkPage(page, "review-family");
    await page.goto(`${review}/groups`);
    await follow(page, "Remove: Partners");
    await checkPage(page, "review-family-removal");
    await page.goto(`${review}/groups`);
    await follow(page, "Add a family");
    await checkPage(page, "review-family-new");
    const groups = await page.goto(`${review}/groups`).then(() => main(page).locator(".group-list h3").allInnerTexts());
    const expected = ["Council leaders", "Practitioners", "Council managers", "NHS", "Voluntary, community and faith groups"];
    assert.deepEqual(groups, [...expected, "Care providers", "People who draw on support", "Unpaid carers"]);
  });

  test("looks-and-opens", async () => {
    await open("/preview");
    await checkPage(page, "review-preview");
    await follow(page, "Next: The list of domains");
    await checkPage(page, "review-preview-overview");
    await open("/preview/domain/vision");
    await checkPage(page, "review-preview-domain");
    await open("/preview/check");
    await checkPage(page, "review-preview-check");
    await open("/discard");
    await checkPage(page, "review-discard");
    await open("/open");
    await checkPage(page, "review-open");
    await press(page, "Open the review");
    await checkPage(page, "review-running");
    await open("/groups");
    await checkPage(page, "review-locked");
    await open();
    await follow(page, "Take an early look");
    await checkPage(page, "review-look-too-few");
  });

  test("invites", async () => {
    await open();
    await follow(page, "Unpaid carers");
    await checkPage(page, "review-invitation");
    const invitation = page.url();
    await page.getByLabel("The most people").fill("40");
    await press(page, "Save the limit");
    await follow(page, "Replace it");
    await checkPage(page, "review-link-replace");
    await page.goto(`${invitation}/end`);
    await checkPage(page, "review-link-end");
    await page.goto(`${invitation}/email/invitation`);
    await checkPage(page, "review-email");
    await page.goto(`${invitation}/email/reminder`);
    await page.getByLabel("E-mail addresses").fill("Sam Rees <sam@example.org>\nnot an address");
    await press(page, "Look before you send");
    await checkPage(page, "review-email-to-put-right");
    await page.getByLabel("E-mail addresses").fill("Sam Rees <sam@example.org>, nobody@example.org\nsam@example.org");
    await press(page, "Look before you send");
    await checkPage(page, "review-email-check");
    await press(page, "Send 2 messages");
    while (!(await main(page).getByText("Bounced 1").or(main(page).locator("dt:text('Bounced')")).count())) await page.reload();
    assert.deepEqual(mailbox.received, ["sam@example.org"]);
    await checkPage(page, "review-running-with-messages");
  });

  test("people-take-part-and-it-closes", async () => {
    await open();
    await follow(page, "People choose their group");
    const link = (await page.locator("#link").innerText()).trim();
    const sam = await openDevice(both.browser, both.server.address, { javaScriptEnabled: false });
    await sam.goto(new URL(link).pathname);
    await sam.getByLabel("Practitioners").check();
    await press(sam, /Start/);
    await open();
    assert.match(await main(page).locator(".big-count").innerText(), /One person has started/);
    await page.goto(place);
    await checkPage(page, "place-with-reviews");
    await open("/close");
    await checkPage(page, "review-close");
    await press(page, "Close it for good");
    await checkPage(page, "review-closed");
  });

  test("a-review-of-few-has-closed", async () => {
    for (const [name, path] of Object.entries({
      "picture-of-few": "/picture",
      "picture-of-few-alignment": "/picture/alignment",
      "picture-of-few-share": "/share",
      "comments-of-few": "/comments",
      "comment-themes-none": "/comments/themes",
      "comments-to-remove": "/comments/forget",
      "review-not-found": "/nothing-here",
    })) {
      await open(path);
      await checkPage(page, name);
    }
  });

  test("discards-a-draft", async () => {
    await page.goto(`${place}/reviews/new`);
    await checkPage(page, "new-review");
    await page.getByLabel("What should people call").fill("Never opened");
    await press(page, "Make a draft");
    await page.goto(`${new URL(page.url()).pathname}/discard`);
    await press(page, "Throw it away");
    await checkPage(page, "place-after-a-draft");
  });
});

test("links-by-email", async () => {
  const page = await openDevice(both.browser, both.server.address);
  for (const [name, path] of Object.entries({ "sign-in-by-link": "/sign-in/link", forgotten: "/forgotten" })) {
    await page.goto(path);
    await checkPage(page, name);
    await page.getByLabel("E-mail address").fill("ann@example.org");
    await page.getByRole("main").getByRole("button").first().click();
    await page.getByLabel("E-mail address").waitFor({ state: "detached" });
    await checkPage(page, `${name}-sent`);
  }
});

describe("a facilitator without a mouse and without scripts", () => {
  test("sets-a-review-up", async () => {
    const page = await openDevice(both.browser, both.server.address, { javaScriptEnabled: false });
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill("ann@example.org");
    await page.getByLabel("Password").fill(PASSWORD);
    await enter(page);
    await reach(page, /Harrowmere/);
    await reach(page, "Set up a review");
    await tabTo(page, /What should people call/);
    await page.keyboard.type("By keyboard");
    await enter(page);
    await reach(page, "Who takes part");
    await reach(page, "Move down: Council leaders");
    await reach(page, "Back to the review");
    await reach(page, "Dates");
    await tabTo(page, "Day", 1);
    await page.keyboard.type("28");
    await tabTo(page, "Month");
    await page.keyboard.type("2");
    await tabTo(page, "Year");
    await page.keyboard.type(NEXT_YEAR);
    await enter(page);
    await reach(page, "Check and open");
    await reach(page, "Open the review");
    await main(page).getByText(`until 28 February ${NEXT_YEAR}`).waitFor();
  });
});

// Goes to a link or button with the Tab key, and presses it.
async function reach(page, name) {
  await tabTo(page, name);
  await enter(page);
}

// Presses Enter, and waits for the page that it leads to.
async function enter(page) {
  const arrived = page.waitForEvent("framenavigated");
  await page.keyboard.press("Enter");
  await arrived;
  await page.waitForLoadState();
}

// Goes with the Tab key to what has this accessible name, past as many of them as `past` says.
async function tabTo(page, name, past = 0) {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const here = page.locator("main :focus");
    const said = (await here.count()) ? ((await here.ariaSnapshot()).match(/"(.*?)"/)?.[1] ?? "") : "";
    if (typeof name === "string" ? said === name : name.test(said)) {
      if (past === 0) return;
      past -= 1;
    }
  }
  assert.fail(`nothing called ${name} can be reached by keyboard at ${page.url()}`);
}
