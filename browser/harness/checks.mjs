// What must hold for every page in every state: nothing that axe finds in light or dark, no sideways scrolling at
// 320 px, the accessible structure as it was last reviewed, and pictures to look at in forced colours and print.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { noteChecked } from "./coverage.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NARROW = { width: 320, height: 640 };
const SNAPSHOTS = new URL("../snapshots/", import.meta.url);
const PICTURES = new URL("../out/", import.meta.url);

// All checks at once. `name` names the snapshot and pictures: lower case, words joined by hyphens.
export async function checkPage(page, name) {
  await checkAccessibility(page);
  await checkWidth(page);
  await checkSnapshot(page, name);
  await takePictures(page, name);
  noteChecked(page.url());
  assert.deepEqual(page.complaints ?? [], [], "the page runs without errors and asks no other site");
}

export async function checkAccessibility(page) {
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    for (const { id, help, nodes } of violations) {
      found.push(`${colorScheme}: ${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  assert.equal(found.length, 0, `axe finds in ${page.url()}:\n${found.join("\n")}`);
}

export async function checkWidth(page) {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const over = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > root.clientWidth);
    return [`${root.scrollWidth} px`, ...over.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
  });
  if (before) await page.setViewportSize(before);
  assert.deepEqual(wide, [], `${page.url()} is wider than ${NARROW.width} px`);
}

// Compares with browser/snapshots/NAME.yml; `--update` writes it. Secrets, dates and times are blanked, so that the
// file says the same on every run.
export async function checkSnapshot(page, name) {
  const file = new URL(`${name}.yml`, SNAPSHOTS);
  const now = `${blanked(await page.locator("body").ariaSnapshot())}\n`;
  if (process.env.UPDATE_SNAPSHOTS) {
    mkdirSync(SNAPSHOTS, { recursive: true });
    writeFileSync(file, now);
    return;
  }
  assert.ok(existsSync(file), `browser/snapshots/${name}.yml is missing. Write it with: cargo xtask test browser -- --update`);
  assert.equal(now, readFileSync(file, "utf8"), `${page.url()} has changed. If that is meant, write it anew with --update`);
}

export async function takePictures(page, name) {
  mkdirSync(PICTURES, { recursive: true });
  const looks = { light: { colorScheme: "light" }, forced: { forcedColors: "active" }, print: { media: "print" } };
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia(media);
    await page.screenshot({ path: new URL(`${name}-${look}.png`, PICTURES).pathname, fullPage: true });
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
  }
}

function blanked(snapshot) {
  return snapshot
    .replace(/\b([0-9A-HJKMNP-TV-Z]{3} ){5}[0-9A-HJKMNP-TV-Z]{3}\b/g, "CODE")
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, "SECRET")
    .replace(/https?:\/\/[\w.[\]-]+:\d+/g, "ADDRESS")
    .replace(/\/r\/[\w-]+/g, "/r/ID")
    .replace(/\/plan\/[0-9a-f]{16}/g, "/plan/ACTION")
    .replace(/\/(p|people|sessions|invite|review)\/[0-9a-f]{16}/g, "/$1/ID")
    .replace(/\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g, "DATE")
    .replace(/\b\d{1,2} \d{1,2} \d{4}\b/g, "DATE")
    .replace(/\b\d{2}:\d{2}\b/g, "TIME");
}
