// The steps of people who take part in a review of a place, and of whoever types in what came on paper. Added to those in
// `steps.mjs`, which says what `step` takes.

import assert from "node:assert/strict";
import { closeReview } from "../harness/reviews.mjs";

const SEND = "Send my answers";

export function addPlaceSteps(step, { main, button, heading, openOverview }) {
  step("a place has opened a review", async (person) => {
    assert.ok(person.opened, "the server has a review for this scenario");
    await person.takeDevice();
  });

  step("they open the invitation", (person) => person.page.goto(person.opened.links.any));

  step('they take part as "..."', (person, group) => takePart(person, group));

  step('they take part as "..." at a device that several people use', async (person, group) => {
    await takePart(person, group, main(person).getByRole("checkbox", { name: /several people use/i }));
  });

  async function takePart(person, group, box) {
    await person.choose(main(person).getByRole("radio", { name: group, exact: true }));
    if (box) await person.choose(box);
    await person.press(button(person, "Start"));
    await heading(person, /keep this to come back/i).waitFor();
    person.noted.code = (await main(person).locator("#code").innerText()).trim();
    person.noted.review = new URL(person.page.url()).pathname.match(/^\/r\/[^/]+/)[0];
  }

  step("they send their answers", async (person) => {
    await openOverview(person);
    await person.press(main(person).getByRole("link", { name: /check and send/i }));
    await person.press(button(person, SEND));
    await heading(person, /your answers are sent/i).waitFor();
  });

  step("they hand over to the next person", async (person) => {
    await person.press(person.page.getByRole("link", { name: /hand over/i }).first());
    assert.ok(await main(person).getByText(person.noted.code).isVisible(), "whoever leaves is shown their code");
    await person.press(button(person, /clear this device/i));
    await heading(person, /how we work with people/i).waitFor();
  });

  step('nothing of "..." is left on the device', async (person, words) => {
    const cookies = await person.page.context().cookies();
    assert.deepEqual(cookies.map(({ name }) => name).sort(), ["wholeplace_device", "wholeplace_visit"]);
    const stored = await person.page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage)]);
    assert.deepEqual(stored, [[], []]);
    const isClean = async () => {
      const html = await person.page.content();
      for (const theirs of [words, person.noted.code]) assert.ok(!html.includes(theirs), `${person.page.url()} shows ${theirs}`);
    };
    await isClean();
    for (const path of ["", "/check", "/report", "/keep", "/hand-over", "/domain/leadership"]) {
      await person.page.goto(`${person.noted.review}${path}`);
      await isClean();
    }
    await person.page.goto("/join");
  });

  step('the back button shows nothing of "..."', async (person, words) => {
    const steps = await person.page.evaluate(() => history.length);
    for (let back = 1; back < steps; back += 1) {
      await person.page.goBack();
      const html = await person.page.content();
      for (const theirs of [words, person.noted.code]) assert.ok(!html.includes(theirs), `${person.page.url()} shows ${theirs}`);
    }
    await person.page.goto("/join");
  });

  step("the review closes", (person) => closeReview(person.server.data, person.opened.id));

  step('the words "..." are there to copy', async (person, words) => {
    const boxes = await main(person).getByRole("textbox").all();
    const values = await Promise.all(boxes.map((box) => box.inputValue()));
    values.push(...await main(person).locator(".reason").allInnerTexts());
    assert.ok(values.includes(words), `${person.page.url()} has ${values.join(", ")}`);
  });

  step("they are told that the review has closed", async (person) => {
    const told = person.page.getByText(/review (has )?closed|closed while you were writing/i);
    await told.filter({ visible: true }).first().waitFor();
  });

  step("they open their answers", openOverview);

  step("their answers are counted", async (person) => {
    await openOverview(person);
    await main(person).getByText(/you have sent your answers/i).waitFor();
  });

  step("they run the reviews of the place", async (person) => {
    const { session } = person.server.opened;
    await person.takeDevice();
    const cookie = { name: "wholeplace_session", value: session, url: person.address, httpOnly: true, sameSite: "Lax" };
    await person.page.context().addCookies([cookie]);
  });

  step('they take the sheets from "..."', async (person, group) => {
    await person.page.goto(`/p/${person.server.opened.place}/review/${person.opened.id}/paper`);
    await person.press(main(person).getByRole("link", { name: group, exact: true }));
  });

  step('they type "..." for "..."', (person, mark, statement) =>
    person.write(main(person).getByRole("textbox", { name: statement }).first(), mark));

  step("they look the sheet over", (person) => person.press(button(person, "Look it over")));
  step("they keep the sheet", (person) => person.press(button(person, /keep it/i)));
  step("they take the next sheet", (person) => person.press(main(person).getByRole("link", { name: "Take the next sheet" })));
  step('they find that the sheet is from "..."', async (person, group) => {
    await person.press(button(person, "Take another group"));
    await person.press(main(person).getByRole("button", { name: group, exact: true }));
  });
  step("they take the sheet back", (person) => person.press(button(person, /^Take sheet/)));
  step("they change something", (person) => person.press(button(person, "Change something")));
}
