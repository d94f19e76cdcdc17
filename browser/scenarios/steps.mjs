// Every step that Chromium knows: what it says, and what a person does or sees. Pages are read as people read them,
// by role and name; names that a page may change are together in NAMES.

import assert from "node:assert/strict";
import { addCarrySteps } from "./carry-steps.mjs";
import { addPlaceSteps } from "./place-steps.mjs";
import { addRunningSteps } from "./running-steps.mjs";

const NAMES = {
  start: /^start/i,
  begin: /^(start|begin|continue)/i,
  save: "Save and continue",
  check: /check your answers/i,
  finish: /^finish/i,
  reopen: /^(reopen|change)/i,
  reason: /why do you say this/i,
  keep: /code and private link/i,
  comeBack: /^come back/i,
  code: /code/i,
  enter: /^(continue|open)/i,
  erase: /^take out/i,
  sure: /^yes/i,
  eraseForGood: /^remove/i,
  overview: /^(overview|all domains|your review)/i,
};

const STEPS = [];

function step(words, play) {
  // Each "..." in the words stands for a value in quotes.
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll('"\\.\\.\\."', '"([^"]*)"');
  STEPS.push({ pattern: new RegExp(`^${pattern}$`), play });
}

// Plays one step for a person; a step that is not here is an error that names its place.
export async function playStep(person, { text }, place) {
  for (const { pattern, play } of STEPS) {
    const values = text.match(pattern)?.slice(1);
    if (!values) continue;
    try {
      return await play(person, ...values);
    } catch (error) {
      error.message = `${place}: ${text}\n${error.message}`;
      throw error;
    }
  }
  throw new Error(`${place}: there is no step "${text}"`);
}

export function knowsStep({ text }) {
  return STEPS.some(({ pattern }) => pattern.test(text));
}

step("a person has started a review", async (person) => {
  await person.takeDevice();
  await person.page.goto("/");
  await person.press(main(person).getByRole("link", { name: NAMES.start }).first());
  await person.press(main(person).getByRole("button", { name: NAMES.begin }));
  await openOverview(person);
});

step('they open the domain "..."', async (person, domain) => {
  await openOverview(person);
  await person.press(main(person).getByRole("link", { name: domain }).first());
  await heading(person, domain).waitFor();
});

step('they rate "..." as "..."', rate);
step('they rate "..." as "..." because "..."', rate);

async function rate(person, statement, label, reason) {
  const group = groupOf(person, statement);
  await person.choose(group.getByRole("radio", { name: label, exact: true }));
  if (reason !== undefined) await person.write(reasonOf(person, statement), reason);
}

step("they save and continue", (person) => person.press(button(person, NAMES.save)));

step("they check their answers", async (person) => {
  await openOverview(person);
  await person.press(main(person).getByRole("link", { name: NAMES.check }).first());
  await heading(person, NAMES.check).waitFor();
});

step("they finish", (person) => person.press(button(person, NAMES.finish)));

step("they reopen the review", (person) => person.press(button(person, NAMES.reopen).first()));

step("they note their code", async (person) => {
  await openKeep(person);
  const text = await main(person).innerText();
  person.noted.code = text.match(/\b(?:[0-9A-Z]{3} ){5}[0-9A-Z]{3}\b/)?.[0];
  assert.ok(person.noted.code, "the page shows a code in six groups of three");
});

step("they note their link", async (person) => {
  await openKeep(person);
  const html = await main(person).innerHTML();
  person.noted.link = html.match(/\/open\/[0-9A-Z]{26}/)?.[0];
  assert.ok(person.noted.link, "the page shows a private link");
});

step("they take another device", (person) => person.takeDevice());
step("they take another tab", (person) => person.takeTab());

step("they close the tab", async (person) => {
  const context = person.page.context();
  person.closed = person.page.url();
  await person.page.close();
  person.page = await context.newPage();
  person.tabs = [person.page];
});

step("they open the same page again", (person) => person.page.goto(person.closed));

step("they go back to the first tab", async (person) => {
  [person.page] = person.tabs;
  await person.page.bringToFront();
});

step("they come back with the link", (person) => person.page.goto(person.noted.link));

step("they come back with the code in small letters without spaces", (person) =>
  enterCode(person, person.noted.code.toLowerCase().replaceAll(" ", "")));

step("they come back with the code with one letter wrong", (person) => {
  const { code } = person.noted;
  return enterCode(person, (code[0] === "7" ? "8" : "7") + code.slice(1));
});

step("the connection is lost", (person) => person.page.context().setOffline(true));
step("the connection is back", (person) => person.page.context().setOffline(false));

step("they erase the review", async (person) => {
  await openOverview(person);
  await person.press(person.page.getByRole("link", { name: NAMES.erase }).first());
  await person.choose(main(person).getByRole("checkbox", { name: NAMES.sure }));
  await person.press(button(person, NAMES.eraseForGood));
});

step('the domain "..." is "..."', async (person, domain, progress) => {
  await openOverview(person);
  const item = main(person).getByRole("listitem").filter({ hasText: domain });
  await item.getByText(progress, { exact: true }).waitFor();
});

step('"..." is rated "..."', isRated);
step('"..." is rated "..." because "..."', isRated);

async function isRated(person, statement, label, reason) {
  const radio = groupOf(person, statement).getByRole("radio", { name: label, exact: true });
  assert.ok(await radio.isChecked(), `"${label}" is chosen`);
  if (reason !== undefined) assert.equal(await reasonOf(person, statement).inputValue(), reason);
}

step('they see "..."', (person, text) => main(person).getByText(text).first().waitFor());

step('the report shows "..."', async (person, text) => {
  assert.match(person.page.url(), /\/report$/);
  await main(person).getByText(text).first().waitFor();
});

step("they are on the report", async (person) => {
  await person.page.waitForURL(/\/report$/);
});

step("they are told what is wrong", async (person) => {
  assert.match(await person.page.title(), /^Error: /);
  await person.page.getByRole("alert").or(main(person).getByRole("group", { name: /problem/i })).first().waitFor();
});

step("they are told that it is not saved yet", (person) =>
  person.page.getByRole("status").filter({ hasText: /not saved/i }).first().waitFor());

step("they are told that it is saved", (person) =>
  person.page.getByRole("status").filter({ hasText: /^\s*saved/i }).first().waitFor());

step("they are told what was removed", (person) => heading(person, /removed|erased/i).waitFor());

step("the review is not there", async (person) => {
  assert.doesNotMatch(person.page.url(), /\/r\//);
  assert.equal(await main(person).getByText("Words to take back.").count(), 0);
});

const main = (person) => person.page.getByRole("main");
const button = (person, name) => main(person).getByRole("button", { name });
const heading = (person, name) => main(person).getByRole("heading", { name }).first();
const groupOf = (person, statement) => main(person).getByRole("group", { name: statement });

// The reason's box stands in the statement's group, or right after it.
const reasonOf = (person, statement) => {
  const inside = groupOf(person, statement).getByRole("textbox", { name: NAMES.reason });
  const after = groupOf(person, statement).locator("xpath=following::textarea[1]");
  return inside.or(after).first();
};

// Every page of a review lies under the overview's address.
async function openOverview(person) {
  const review = new URL(person.page.url()).pathname.match(/^\/r\/[^/]+/)?.[0];
  assert.ok(review, `${person.page.url()} is a page of a review`);
  await person.page.goto(review);
}

async function openKeep(person) {
  await openOverview(person);
  await person.press(person.page.getByRole("link", { name: NAMES.keep }).first());
  await main(person).waitFor();
}

async function enterCode(person, code) {
  await person.page.goto("/");
  await person.press(person.page.getByRole("link", { name: NAMES.comeBack }).first());
  await person.write(main(person).getByRole("textbox", { name: NAMES.code }), code);
  await person.press(button(person, NAMES.enter));
}

addPlaceSteps(step, { main, button, heading, openOverview });
addCarrySteps(step, { main, button, heading });
addRunningSteps(step, { main, button, heading });
