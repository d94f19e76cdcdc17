// Making one's own review a review for a place, and what becomes of answers that wait, through every check that a page
// goes through.

import { before, describe, test } from "node:test";
import { checkPage } from "../harness/checks.mjs";
import { startTogether } from "../harness/together.mjs";
import { Person, WAYS } from "../scenarios/person.mjs";
import { playStep } from "../scenarios/steps.mjs";

const both = startTogether({ reviews: 1 });

describe("a review on one's own for a place", () => {
  let person;
  let draft;
  const play = async (...steps) => {
    for (const text of steps) await playStep(person, { text }, "browser/tests/carrying.test.mjs");
  };
  const main = () => person.page.getByRole("main");
  const press = (name) => person.press(main().getByRole("button", { name }).first());

  before(async () => {
    person = new Person(both.browser, both.server, WAYS["in Chromium"]);
    await play(
      "a person has started a review",
      'they open the domain "Leadership"',
      'they rate "At every level, leaders act" as "Agree" because "Meetings start with a story."',
      "they save and continue",
      "they check their answers",
      "they finish",
      "they sign in to run the reviews of their place",
    );
  });

  test("carry-make", async () => {
    await person.press(main().getByRole("link", { name: "Ask colleagues" }));
    await checkPage(person.page, "carry-make");
    await person.page.getByRole("checkbox", { name: "Carry my answers in" }).check();
    await press("Make a draft");
    await checkPage(person.page, "carry-make-to-put-right");
  });

  test("carry-waits", async () => {
    await play(
      'they make it a review for their place and carry their answers in as "Housing"',
      "their answers wait",
    );
    await checkPage(person.page, "carry-waits");
    await person.page.goto(`${person.noted.review}/report`);
    await main().getByRole("link", { name: "Your answers wait for a review" }).waitFor();
    await person.page.goto(`${person.noted.review}/invite`);
    draft = await main().getByRole("link", { name: "Go on setting up the review" }).getAttribute("href");
  });

  test("carry-group-gone", async () => {
    await person.page.goto(`${draft}/groups`);
    await press("Remove: Housing");
    await person.page.goto(`${person.noted.review}/invite`);
    await checkPage(person.page, "carry-group-gone");
  });

  test("carry-open", async () => {
    await play("they open the review that they set up");
    await person.page.goto(`${person.noted.review}/invite`);
    await checkPage(person.page, "carry-open");
    await person.choose(main().getByRole("radio", { name: "Unpaid carers", exact: true }));
    await press("Carry my answers in now");
    await main().getByText("When the review closes, they are put together").waitFor();
    await person.page.goto(`${person.noted.review}/plan`);
    await person.page.getByText("You take part as: Unpaid carers.").waitFor();
  });
});
