// Runs the browser tests: `node run.mjs [--update] [NAME ...]`. Names choose test files by a part of their name.
// Each file runs in a process of its own, two at a time, against a server of its own. When all have run, every page of the
// service must have been checked.

import { readdirSync, rmSync } from "node:fs";
import { run } from "node:test";
import { spec as Spec } from "node:test/reporters";
import { uncheckedRoutes } from "./harness/coverage.mjs";

const here = new URL(".", import.meta.url);
const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const unknown = flags.filter((flag) => flag !== "--update");
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}. The only option is --update, which writes snapshots anew.`);
  process.exit(2);
}
if (flags.includes("--update")) process.env.UPDATE_SNAPSHOTS = "1";

const files = readdirSync(new URL("tests/", here))
  .filter((file) => file.endsWith(".test.mjs"))
  .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  .map((file) => new URL(`tests/${file}`, here).pathname);
if (files.length === 0) {
  console.error(`No file in browser/tests has ${names.join(" or ")} in its name.`);
  process.exit(2);
}

if (names.length === 0) rmSync(new URL("out/", here), { recursive: true, force: true });
run({ files, concurrency: 2, timeout: 10 * 60_000 })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .on("end", () => {
    const unchecked = names.length === 0 ? uncheckedRoutes() : [];
    if (unchecked.length === 0) return;
    console.error(`No test checks the page at:\n  ${unchecked.join("\n  ")}\nGive it to checkPage in one of browser/tests.`);
    process.exitCode = 1;
  })
  .compose(new Spec())
  .pipe(process.stdout);
