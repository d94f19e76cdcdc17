// Takes the README's pictures from a demo: `node pictures.mjs` after `cargo build`. Light theme, an invented place, into
// docs/pictures. Needs pdftoppm for the page of the PDF.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium, openDevice } from "./harness/chromium.mjs";
import { startDemo } from "./harness/server.mjs";

const FOLDER = new URL("../docs/pictures/", import.meta.url);
const DESKTOP = { width: 1120, height: 780 };
const PHONE = { width: 390, height: 780 };
const CLOSED = "/p/harrowmere/review/harrowmere-first-look";
const OPEN = "/p/harrowmere/review/harrowmere-second-look";

const browser = await launchChromium();
const demo = await startDemo();
try {
  mkdirSync(FOLDER, { recursive: true });
  await ofOnesOwn(await device());
  await ofThePlace(await device());
} finally {
  await browser.close();
  await demo.stop();
}

async function device() {
  return openDevice(browser, demo.address, { colorScheme: "light", reducedMotion: "reduce" });
}

// A review that somebody answers on their own, and its report.
async function ofOnesOwn(page) {
  await page.goto(demo.said("to change it: "));
  const review = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await picture(page, "/", DESKTOP, "home");
  await picture(page, `${review}/domain/vision`, DESKTOP, "domain-desktop", "How far do you agree?");
  await picture(page, `${review}/domain/vision`, PHONE, "domain-phone", "How far do you agree?");
  await picture(page, `${review}/report`, DESKTOP, "report");
  await pdfPage(page, `${review}/report/report.pdf`);
}

// A review of a place, as those who run it see it.
async function ofThePlace(page) {
  await page.goto("/sign-in");
  await page.getByLabel(/e-mail/i).fill("tom@example.org");
  await page.getByLabel("Password", { exact: true }).fill(demo.said("made for this demo: "));
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.goto("/p/harrowmere/reviews/new");
  await picture(page, new URL(page.url()).pathname, DESKTOP, "new-review");
  await picture(page, OPEN, DESKTOP, "counts");
  await page.getByRole("link", { name: "People choose their group" }).click();
  await picture(page, new URL(page.url()).pathname, DESKTOP, "invite");
  await picture(page, `${CLOSED}/picture`, DESKTOP, "picture");
  await picture(page, `${CLOSED}/picture`, DESKTOP, "picture-gaps", "Where groups see things differently");
  await page.goto(`${CLOSED}/comments?state=waiting&statement=systems%2Faligned-forms`);
  await page.getByRole("link", { name: "Open this comment" }).click();
  await picture(page, new URL(page.url()).pathname, DESKTOP, "comment");
  await picture(page, `${CLOSED}/picture/comments`, DESKTOP, "said", /^What we are proud of/);
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
