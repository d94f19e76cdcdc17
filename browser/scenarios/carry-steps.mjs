// The steps of somebody who makes their own review a review for their place. Added to those in `steps.mjs`, which says
// what `step` takes.

import { sayFourWeeks } from "./running-steps.mjs";

export function addCarrySteps(step, { main, button, heading }) {
  const review = (person) => new URL(person.page.url()).pathname.match(/^\/r\/[^/]+/)[0];
  const link = (person, name) => main(person).getByRole("link", { name });

  step("they sign in to run the reviews of their place", async (person) => {
    const { session } = person.server.opened;
    const cookie = { name: "wholeplace_session", value: session, url: person.address, httpOnly: true, sameSite: "Lax" };
    await person.page.context().addCookies([cookie]);
  });

  step('they make it a review for their place and carry their answers in as "..."', async (person, group) => {
    person.noted.review = review(person);
    await person.page.goto(`${person.noted.review}/report`);
    await person.press(link(person, /ask colleagues/i));
    await person.write(main(person).getByLabel(/what should people call/i), "Our strengths");
    await person.choose(main(person).getByRole("checkbox", { name: "Carry my answers in" }));
    await person.choose(main(person).getByRole("radio", { name: group, exact: true }));
    await person.press(button(person, "Make a draft"));
    await heading(person, "Our strengths").waitFor();
  });

  step("their answers wait", async (person) => {
    await person.page.goto(`${person.noted.review}/invite`);
    await main(person).getByText(/your answers go in/).waitFor();
  });

  step("they open the review that they set up", async (person) => {
    await person.press(link(person, "Go on setting up the review"));
    const draft = new URL(person.page.url()).pathname;
    await person.page.goto(`${draft}/dates`);
    await sayFourWeeks(person, main);
    await person.press(button(person, /^save/i));
    await person.page.goto(`${draft}/open`);
    await person.press(button(person, /^open/i));
    await person.page.goto(person.noted.review);
  });
}
