// The steps of somebody who sets up a review of a place, closes it, and reads its picture and comments. Added to those in
// `steps.mjs`, which says what `step` takes.

import assert from "node:assert/strict";

// How many letters after a group's name its share stands, at the most: names of groups shown with it come between.
const NEAR = 140;

// What files of each kind begin with.
const BEGINNINGS = { pdf: "%PDF-", docx: "PK", xlsx: "PK", csv: "\u00ef\u00bb\u00bf", json: "{", svg: "<svg", png: "\u0089PNG" };

export function addRunningSteps(step, { main, button, heading }) {
  const link = (person, name) => main(person).getByRole("link", { name });
  const home = (person) => `/p/${person.server.opened.place}`;
  const review = (person) => person.noted.running ?? `${home(person)}/review/${person.opened.id}`;
  const open = (person, page = "") => person.page.goto(`${review(person)}${page}`);
  const shows = (person, text) => main(person).getByText(text).first().waitFor();

  step("somebody runs the reviews of a place", async (person) => {
    await person.takeDevice();
    await signIn(person);
  });

  step('they set up a review called "..."', async (person, name) => {
    await person.page.goto(home(person));
    await person.press(link(person, "Set up a review"));
    await person.write(main(person).getByLabel(/what should people call/i), name);
    await person.press(button(person, "Make a draft"));
    await heading(person, name).waitFor();
    person.noted.running = new URL(person.page.url()).pathname;
  });

  step('it has "..." groups', async (person, count) => {
    await open(person);
    await shows(person, `${count} groups`);
  });

  step('they say that "..." people of "..." are invited', async (person, count, group) => {
    await open(person, "/invited");
    await person.write(main(person).getByLabel(group), count);
    await person.press(button(person, "Save"));
    await shows(person, new RegExp(`\\b${count} people`));
  });

  step('they let people answer until the end of "..."', async (person, year) => {
    await open(person, "/dates");
    const lastDay = main(person).getByRole("group", { name: "Last day to answer" });
    for (const [part, text] of Object.entries({ Day: "31", Month: "12", Year: year })) {
      await person.write(lastDay.getByLabel(part), text);
    }
    await person.press(button(person, "Save"));
  });

  step("they open it to people", async (person) => {
    await open(person, "/open");
    await person.press(button(person, "Open the review"));
    await shows(person, "Nobody has finished yet.");
  });

  step('they type in "..." sheets from "..." with "..." for "..."', async (person, count, group, mark, statement) => {
    await open(person, "/paper");
    await person.press(main(person).getByRole("link", { name: group, exact: true }));
    for (let kept = 0; kept < Number(count); kept += 1) {
      await person.write(main(person).getByRole("textbox", { name: statement }).first(), mark);
      await person.press(button(person, "Look it over"));
      await person.press(button(person, /keep it/i));
      await person.press(link(person, "Take the next sheet"));
    }
    await shows(person, `${count} sheets kept.`);
  });

  step('somebody takes part by the link for "..."', async (person, group) => {
    await open(person);
    await person.press(link(person, group));
    const address = (await person.page.locator("#link").innerText()).trim();
    await person.page.goto(new URL(address).pathname);
    await person.press(button(person, "Start"));
    await heading(person, /keep this to come back/i).waitFor();
  });

  step("they close it for good", async (person) => {
    await open(person, "/close");
    await person.press(button(person, "Close it for good"));
    await shows(person, "This review has closed.");
  });

  step('the picture says that "..." people took part', async (person, count) => {
    await open(person, "/picture");
    await shows(person, new RegExp(`\\b${count} people took part`));
  });

  step('the picture says that "..." of "..." agree that "..."', async (person, share, group, statement) => {
    await open(person, "/picture/statements");
    await person.press(link(person, statement).first());
    const section = person.page.getByRole("region", { name: statement });
    const text = (await section.innerText()).replaceAll(/\s+/g, " ");
    assert.ok(text.includes(group), `“${group}” is not shown`);
    const after = text.slice(text.indexOf(group) + group.length).slice(0, NEAR);
    assert.ok(after.includes(share), `after “${group}” stands “${after}”`);
  });

  step("the picture shows nothing and says why that is right", async (person) => {
    await open(person, "/picture");
    await shows(person, /an answer could be traced to one of them\. So we show nothing at all\./);
  });

  const readComment = async (person, text) => {
    await open(person, "/comments");
    await person.press(link(person, `Open this comment ${text}`));
  };

  step('they share the comment "..." with what is marked replaced', async (person, text) => {
    await readComment(person, text);
    await person.press(button(person, "Replace what is marked"));
    await shows(person, "Nobody else can read it until you share it.");
    await person.press(button(person, "Share it as it is"));
    await shows(person, "The last comment is now shared.");
  });

  step('they hold back the comment "..." because "..."', async (person, text, reason) => {
    await readComment(person, text);
    const summary = main(person).getByText("Hold it back", { exact: true });
    if (person.way.keyboard) {
      await person.moveTo(summary);
      await person.page.keyboard.press("Enter");
    } else {
      await summary.click();
    }
    await person.choose(main(person).getByRole("radio", { name: reason }));
    await person.press(button(person, "Hold this comment back"));
    await shows(person, "The last comment is held back.");
  });

  step('the picture shows the comment "..."', async (person, text) => {
    await open(person, "/picture/comments");
    await shows(person, text);
  });

  step('the picture does not show "..."', async (person, text) => {
    await open(person, "/picture/comments");
    assert.ok(!(await person.page.content()).includes(text), `${person.page.url()} shows ${text}`);
  });

  const take = async (person, file) => {
    const answer = await person.page.context().request.get(`${person.address}${review(person)}/picture/${file}`);
    assert.equal(answer.status(), 200, file);
    return answer.body();
  };

  step('the file "..." of the picture opens', async (person, file) => {
    const bytes = await take(person, file);
    const beginning = BEGINNINGS[file.split(".").at(-1)];
    assert.equal(bytes.subarray(0, beginning.length).toString("latin1"), beginning, file);
    await open(person, "/picture");
    assert.ok(await main(person).locator(`a[href$="/${file}"]`).count(), `${file} is offered on the page`);
  });

  step('the file "..." of the picture says "..." in the line of "..." and "..."', async (person, file, ...parts) => {
    const lines = (await take(person, file)).toString("utf8").split("\r\n");
    assert.ok(lines.some((line) => parts.every((part) => line.includes(part))), `${file} has no such line`);
  });

  async function signIn(person) {
    const { session } = person.server.opened;
    const cookie = { name: "wholeplace_session", value: session, url: person.address, httpOnly: true, sameSite: "Lax" };
    await person.page.context().addCookies([cookie]);
  }
}
