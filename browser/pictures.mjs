// Takes the README's pictures from the running program: `node pictures.mjs` after `cargo build`. Light theme, invented
// answers, into docs/pictures. Needs pdftoppm for the page of the PDF.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "./harness/chromium.mjs";
import { startServer } from "./harness/server.mjs";
import { Person, WAYS } from "./scenarios/person.mjs";
import { playStep } from "./scenarios/steps.mjs";

const FOLDER = new URL("../docs/pictures/", import.meta.url);
const DESKTOP = { width: 1120, height: 780 };
const PHONE = { width: 390, height: 780 };

const REASONS = [
  "Carers chaired the group that wrote the plan, and you can see their words in it.",
  "Each team has its own. We agree on the aim and differ on how.",
  "New staff tell us they worked it out by watching the good ones.",
  "The story is clear at the top and gets fainter on the way down.",
];

const browser = await launchChromium();
const server = await startServer();
try {
  mkdirSync(FOLDER, { recursive: true });
  const person = new Person(browser, server, WAYS["in Chromium"]);
  await playStep(person, { text: "a person has started a review" }, "pictures");
  const review = new URL(person.page.url()).pathname;
  await answerEverything(person.page, review);
  await person.page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await picture(person.page, "/", DESKTOP, "home");
  await picture(person.page, `${review}/domain/vision`, DESKTOP, "domain-desktop", "How far do you agree?");
  await picture(person.page, `${review}/domain/vision`, PHONE, "domain-phone", "How far do you agree?");
  await picture(person.page, `${review}/report`, DESKTOP, "report");
  await pdfPage(person.page, `${review}/report/report.pdf`);
} finally {
  await browser.close();
  await server.stop();
}

async function answerEverything(page, review) {
  await page.goto(`${review}/about`);
  await page.getByLabel(/which place/i).fill("Harrowmere and the Dales");
  await page.getByLabel(/your role/i).fill("Principal social worker");
  await page.getByRole("button", { name: "Save and continue" }).click();
  const domains = await page.getByRole("main").getByRole("listitem").getByRole("link").evaluateAll((links) =>
    links.map((link) => link.getAttribute("href")).filter((address) => address.includes("/domain/")),
  );
  for (const [place, address] of domains.entries()) {
    await page.goto(address);
    const groups = await page.getByRole("group").filter({ has: page.getByRole("radio") }).all();
    for (const [row, group] of groups.entries()) {
      if ((place + row) % 11 === 10) continue;
      await group.getByRole("radio").nth([3, 1, 2, 3, 4, 3, 0, 4, 5][(place * 2 + row * row) % 9]).check();
      await group.getByRole("textbox").fill(REASONS[row % REASONS.length]);
    }
    await page.getByRole("button", { name: "Save and continue" }).click();
  }
}

// A picture of a page from its top, or from the heading that is named.
async function picture(page, address, viewport, name, heading) {
  await page.setViewportSize(viewport);
  await page.goto(address);
  if (heading) {
    await page.getByRole("heading", { name: heading }).evaluate((element) => element.scrollIntoView({ block: "start" }));
  }
  await page.screenshot({ path: new URL(`${name}.png`, FOLDER).pathname });
}

async function pdfPage(page, address) {
  const work = mkdtempSync(join(tmpdir(), "wholeplace-pictures-"));
  const pdf = join(work, "report.pdf");
  const answer = await page.request.get(address);
  writeFileSync(pdf, await answer.body());
  const out = new URL("report-pdf", FOLDER).pathname;
  execFileSync("pdftoppm", ["-png", "-r", "60", "-f", "2", "-l", "2", "-singlefile", pdf, out]);
  rmSync(work, { recursive: true, force: true });
}
