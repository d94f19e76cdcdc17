// Every page, and the states of a page that look different, through every check: accessibility in light and dark, no
// sideways scrolling, the structure as last reviewed, no complaints. Pictures go to browser/out.

import { before, describe, test } from "node:test";
import { checkPage } from "../harness/checks.mjs";
import { openDevice } from "../harness/chromium.mjs";
import { startTogether } from "../harness/together.mjs";
import { Person, WAYS } from "../scenarios/person.mjs";
import { playStep } from "../scenarios/steps.mjs";

const OPEN = {
  home: "/",
  "read-introduction": "/read/strengths",
  "read-domain": "/read/strengths/domain/vision",
  "read-all": "/read/strengths/all",
  library: "/library/strengths",
  "library-searched": "/library/strengths?q=carers",
  "library-nothing-found": "/library/strengths?q=zzzz",
  start: "/start/strengths",
  "come-back": "/return",
  privacy: "/privacy",
  cookies: "/cookies",
  accessibility: "/accessibility",
  "sign-in": "/sign-in",
  "not-found": "/nothing-here",
  "link-not-known": "/open/00000000000000000000000000",
};

// Under the address of a review.
const OF_A_REVIEW = {
  overview: "",
  "about-you": "/about",
  keep: "/keep",
  "domain-answered": "/domain/leadership",
  "domain-empty": "/domain/vision",
  check: "/check",
  report: "/report",
  plan: "/plan",
  share: "/share",
  invite: "/invite",
  erase: "/erase",
};

const BEFORE = [
  "a person has started a review",
  'they open the domain "Leadership"',
  'they rate "At every level, leaders act" as "Agree" because "Meetings start with a story."',
  'they rate "Whatever their grade" as "Disagree"',
  "they save and continue",
];

const both = startTogether();

describe("pages that anybody may open", () => {
  for (const [name, path] of Object.entries(OPEN)) {
    test(name, async () => {
      const page = await openDevice(both.browser, both.server.address);
      await page.goto(path);
      await checkPage(page, name);
      await page.context().close();
    });
  }
});

describe("pages of a review", () => {
  let person;
  let review;
  before(async () => {
    person = new Person(both.browser, both.server, WAYS["in Chromium"]);
    for (const text of BEFORE) await playStep(person, { text }, "browser/tests/pages.test.mjs");
    review = new URL(person.page.url()).pathname.match(/^\/r\/[^/]+/)[0];
  });

  for (const [name, path] of Object.entries(OF_A_REVIEW)) {
    test(name, async () => {
      await person.page.goto(`${review}${path}`);
      await checkPage(person.page, name);
    });
  }
});
