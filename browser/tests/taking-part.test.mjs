// The pages of people who take part in a review of a place, and of whoever types in what came on paper, through every
// check that a page goes through.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { checkPage } from "../harness/checks.mjs";
import { openDevice } from "../harness/chromium.mjs";
import { closeReview } from "../harness/reviews.mjs";
import { startTogether } from "../harness/together.mjs";
import { Person, WAYS } from "../scenarios/person.mjs";
import { playStep } from "../scenarios/steps.mjs";

const both = startTogether({ reviews: 8 });
const playFor = (person) => async (...steps) => {
  for (const text of steps) await playStep(person, { text }, "browser/tests/taking-part.test.mjs");
};
const ANSWERED = [
  'they open the domain "Leadership"',
  'they rate "At every level, leaders act" as "Agree" because "Meetings start with a story."',
  "they save and continue",
];

// A device of somebody who runs the reviews of the place.
async function openFacilitator() {
  const page = await openDevice(both.browser, both.server.address);
  const { session } = both.server.opened;
  await page.context().addCookies([{ name: "wholeplace_session", value: session, url: both.server.address }]);
  return page;
}

describe("taking part", () => {
  let person;
  let play;
  before(async () => {
    person = new Person(both.browser, both.server, WAYS["in Chromium"]);
    play = playFor(person);
    await play("a place has opened a review");
  });

  test("join", async () => {
    await play("they open the invitation");
    await checkPage(person.page, "join");
  });

  test("join-to-put-right", async () => {
    await person.page.getByRole("button", { name: "Start" }).click();
    await checkPage(person.page, "join-to-put-right");
  });

  test("join-into-one-group", async () => {
    await person.page.goto(person.opened.links.carers);
    await checkPage(person.page, "join-into-one-group");
  });

  test("protection", async () => {
    await person.page.goto("/protection");
    await checkPage(person.page, "protection");
  });

  test("join-unknown", async () => {
    await person.page.goto("/join/00000000000000000000000000");
    await checkPage(person.page, "join-unknown");
    await person.page.goto("/join");
    await checkPage(person.page, "join-none");
  });

  test("taking-part-pages", async () => {
    await play("they open the invitation", 'they take part as "Unpaid carers"', ...ANSWERED);
    for (const [name, path] of Object.entries({ overview: "", domain: "/domain/vision", check: "/check", erase: "/erase" })) {
      await person.page.goto(`${person.noted.review}${path}`);
      await checkPage(person.page, `taking-part-${name}`);
    }
  });

  test("sent", async () => {
    await play("they send their answers");
    await checkPage(person.page, "sent");
    await play("they open their answers");
    await checkPage(person.page, "taking-part-overview-sent");
  });

  test("closed", async () => {
    const { page } = person;
    await page.goto(`${person.noted.review}/domain/vision`);
    await play("the review closes");
    await page.getByRole("textbox").first().fill("The last words.");
    await play("they are told that the review has closed");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("heading", { name: "This review has closed" }).waitFor();
    await checkPage(page, "review-closed-while-writing");
    await play("they open their answers");
    await checkPage(page, "taking-part-overview-closed");
    await page.goto(`${person.noted.review}/check`);
    await checkPage(page, "taking-part-check-closed");
    await page.goto(person.opened.links.any);
    await checkPage(page, "join-closed");
  });

  test("taking-part-picture", async () => {
    const { page } = person;
    const { place } = both.server.opened;
    const facilitator = await openFacilitator();
    await facilitator.goto(`/p/${place}/review/${person.opened.id}/share`);
    await facilitator.locator("#participants").check();
    await facilitator.getByRole("main").getByRole("button").first().click();
    await facilitator.waitForLoadState();
    // The program makes the picture within some seconds of the review's end.
    const made = page.getByRole("heading", { name: "Nothing can be shown" });
    do await page.goto(`${person.noted.review}/picture`);
    while (!(await made.count()));
    for (const [name, path] of Object.entries({
      picture: "",
      "picture-domain": "/domain/vision",
      "picture-statements": "/statements",
      "picture-alignment": "/alignment",
    })) {
      await page.goto(`${person.noted.review}/picture${path}`);
      await checkPage(page, `taking-part-${name}`);
    }
  });
});

test("shared-device", async () => {
  const person = new Person(both.browser, both.server, WAYS["in Chromium"]);
  const play = playFor(person);
  await play("a place has opened a review", "they open the invitation");
  await play('they take part as "Unpaid carers" at a device that several people use', ...ANSWERED, "they send their answers");
  await checkPage(person.page, "sent-at-a-shared-device");
  await person.page.goto(`${person.noted.review}/hand-over`);
  await checkPage(person.page, "hand-over");
  await play("they hand over to the next person");
  await checkPage(person.page, "join-at-a-shared-device");
});

test("paper", async () => {
  const person = new Person(both.browser, both.server, WAYS["in Chromium"]);
  const play = playFor(person);
  await play("a place has opened a review", "they run the reviews of the place", 'they take the sheets from "Unpaid carers"');
  await checkPage(person.page, "paper-sheet");
  await play('they type "7" for "At every level, leaders act"', "they look the sheet over");
  await checkPage(person.page, "paper-sheet-to-put-right");
  await play('they type "4" for "At every level, leaders act"');
  await person.press(person.page.getByRole("button", { name: "Take another group" }));
  await checkPage(person.page, "paper-other-group");
  await person.press(person.page.getByRole("button", { name: "Back to the sheet" }));
  await play("they look the sheet over");
  await checkPage(person.page, "paper-look");
  await play("they keep the sheet");
  await checkPage(person.page, "paper-sheet-kept");
  await play("they take the sheet back");
  await checkPage(person.page, "paper-sheet-taken-back");
  await person.page.goto(`/p/${both.server.opened.place}/review/${person.opened.id}/paper`);
  await checkPage(person.page, "paper");
});

for (const way of ["in Chromium", "in Chromium without JavaScript"]) {
  test(`a sheet that is half typed is still there after the back button, ${way}`, async () => {
    const person = new Person(both.browser, both.server, WAYS[way]);
    await playFor(person)("a place has opened a review", "they run the reviews of the place", 'they take the sheets from "Unpaid carers"');
    const { page } = person;
    const marks = () => page.locator(".mark input").evaluateAll((boxes) => boxes.slice(0, 2).map((box) => box.value));
    const focused = (role) => page.locator(":focus").and(page.getByRole(role)).waitFor();
    const arrive = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
    // One key for each mark, Enter to look it over, and typing goes on with the next sheet after one more.
    await focused("textbox");
    await page.keyboard.type("4");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await arrive("Read it against the sheet");
    await page.goBack();
    assert.deepEqual(await marks(), ["4", "3"]);
    await page.locator(".mark input").first().press("Enter");
    await arrive("Read it against the sheet");
    await page.getByRole("button", { name: "It is right: keep it" }).press("Enter");
    await arrive("Sheet 1 is kept");
    const code = await page.locator("#code").innerText();
    await focused("link");
    await page.keyboard.press("Enter");
    await arrive(/^Sheet from/);
    await focused("textbox");
    await page.keyboard.type("5");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    const asked = [];
    page.on("dialog", (dialog) => asked.push(dialog.type()) && dialog.accept());
    await page.goBack();
    assert.equal(await page.locator("#code").innerText(), code);
    assert.deepEqual(asked, way === "in Chromium" ? ["beforeunload"] : []);
    await page.goForward();
    assert.deepEqual(await marks(), ["5", "2"]);
  });
}

test("look", async () => {
  const { place, lookedAt } = both.server.opened;
  const page = await openFacilitator();
  await page.goto(`/p/${place}/review/${lookedAt}/look`);
  await page.getByRole("cell", { name: /^\d+ of 6$/ }).first().waitFor();
  await checkPage(page, "look");
});

test("flood", async () => {
  const person = new Person(both.browser, both.server, WAYS["in Chromium"]);
  const page = await openFacilitator();
  const review = `/p/${both.server.opened.place}/review/${person.opened.id}`;
  await page.goto(`${review}/invited`);
  await page.getByLabel("Unpaid carers").fill("10");
  await page.getByRole("main").getByRole("button", { name: "Save" }).click();
  await page.waitForURL(`**${review}?done=saved`);
  const crowd = await openDevice(both.browser, both.server.address);
  // One more than is ever usual of a link into a group to which ten were invited.
  for (let started = 0; started < 51; started += 1) await startFrom(crowd, person.opened.links.carers);
  await page.goto(review);
  await checkPage(page, "review-with-flood");
  await page.getByRole("link", { name: "Have a look" }).click();
  await checkPage(page, "review-flood");
  await page.getByRole("main").getByRole("button").first().click();
  await checkPage(page, "review-flood-to-put-right");
  await page.locator("#reason").fill("Our link was posted in another county.");
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(`**${review}`);
  await checkPage(page, "review-with-answers-set-aside");
});

// Somebody starts from a link into a group, without a look at the pages on the way.
async function startFrom(page, link) {
  const invitation = await (await page.request.get(link)).text();
  const form = {};
  for (const [input] of invitation.matchAll(/<input type="hidden"[^>]*>/g)) {
    form[input.match(/name="([^"]*)"/)[1]] = input.match(/value="([^"]*)"/)[1];
  }
  const reply = await page.request.post("/join", { form, maxRedirects: 0 });
  assert.equal(reply.status(), 303, await reply.text());
}
