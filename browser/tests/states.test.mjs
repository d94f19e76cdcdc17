// States of a page that a person meets on the way: something to put right, two versions to choose from, a plan with
// actions, a shared report, endings. Each goes through every check that a page goes through.

import { before, describe, test } from "node:test";
import { checkPage } from "../harness/checks.mjs";
import { openDevice } from "../harness/chromium.mjs";
import { startTogether } from "../harness/together.mjs";
import { Person, WAYS } from "../scenarios/person.mjs";
import { playStep } from "../scenarios/steps.mjs";

const TOO_LONG = "Nobody has this much to say. ".repeat(700);

const both = startTogether();

describe("a review on its way", () => {
  let person;
  let review;
  const play = async (...steps) => {
    for (const text of steps) await playStep(person, { text }, "browser/tests/states.test.mjs");
  };
  const page = () => person.page;
  const press = (name) => person.press(page().getByRole("main").getByRole("button", { name }));
  const open = (path) => page().goto(`${review}${path}`);

  before(async () => {
    person = new Person(both.browser, both.server, WAYS["in Chromium"]);
    await play("a person has started a review");
    review = new URL(page().url()).pathname.match(/^\/r\/[^/]+/)[0];
  });

  test("domain-to-put-right", async () => {
    await play('they open the domain "Vision and framework"');
    await page().getByRole("textbox").first().fill(TOO_LONG);
    await press("Save and continue");
    await page().getByRole("textbox").first().evaluate((box) => (box.textContent = "Nobody has this much to say."));
    await checkPage(page(), "domain-to-put-right");
  });

  test("domain-with-two-versions", async () => {
    await play(
      'they open the domain "Leadership"',
      "they take another tab",
      'they open the domain "Leadership"',
      'they rate "At every level, leaders act" as "Agree" because "From the second tab."',
      "they save and continue",
      "they go back to the first tab",
      'they rate "At every level, leaders act" as "Disagree" because "From the first tab."',
      "they save and continue",
    );
    await checkPage(page(), "domain-with-two-versions");
    await open("/check");
    await checkPage(page(), "check-with-two-versions");
  });

  test("plan-with-actions", async () => {
    for (const what of ["Ask three people to tell the story of our place", "Read our form with a carer"]) {
      await open("/plan");
      await page().getByLabel("What will be done?").fill(what);
      await page().getByLabel("By when?").fill("before Easter");
      await press("Add this action");
    }
    await checkPage(page(), "plan-with-actions");
    await page().getByRole("link", { name: /^Change the action/ }).first().click();
    await page().locator("main").evaluate((main) => {
      for (const form of main.querySelectorAll("form")) form.action = form.action.replace(/[^/]+$/, "ACTION");
    });
    await checkPage(page(), "action-to-change");
    await page().getByLabel("What will be done?").fill("");
    await open("/plan");
    await press("Add this action");
    await checkPage(page(), "plan-to-put-right");
  });

  test("about-you-to-put-right", async () => {
    await open("/about");
    await page().getByLabel(/which place/i).fill("Here ".repeat(60));
    await press("Save and continue");
    await checkPage(page(), "about-you-to-put-right");
  });

  test("share-on-and-shared", async () => {
    await play("they check their answers", "they finish");
    await checkPage(page(), "report-finished");
    await open("/share");
    await page().getByLabel(/my reasons/i).check();
    await press("Make the link");
    await checkPage(page(), "share-on");
    const link = (await page().locator("#share-link").innerText()).trim();
    const reader = await openDevice(both.browser, both.server.address);
    await reader.goto(link);
    await checkPage(reader, "shared");
    await press("Stop sharing");
    await reader.goto(link);
    await checkPage(reader, "shared-switched-off");
  });

  test("form-sent-from-an-old-page", async () => {
    await open("/about");
    await page().context().clearCookies({ name: "wholeplace_visit" });
    await press("Save and continue");
    await checkPage(page(), "form-sent-from-an-old-page");
    await press("Send it again");
  });

  test("erased", async () => {
    await open("/erase");
    await press("Remove my review");
    await checkPage(page(), "erase-not-sure");
    await page().getByLabel(/^yes/i).check();
    await press("Remove my review");
    await checkPage(page(), "erased");
    await open("");
    await checkPage(page(), "review-not-open");
  });
});

test("come-back-to-put-right", async () => {
  const page = await openDevice(both.browser, both.server.address);
  await page.goto("/return");
  await page.getByLabel("Your code").fill("K7Q FM2 XD9 PLR 3HT WBC");
  await page.getByRole("button", { name: "Open my review" }).click();
  await checkPage(page, "come-back-to-put-right");
});
