// The program itself, started for one test file or for pictures: a free port, data of its own, stopped and removed
// afterwards.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openReviews } from "./reviews.mjs";

const PROGRAM = process.env.WHOLEPLACE_BIN ?? new URL("../../target/debug/wholeplace", import.meta.url).pathname;
const START_LIMIT = 30_000;
const ADDRESS = /https?:\/\/[\w.[\]-]+:\d+/;
const FIRST_LINK = /^https?:\/\/\S+\/link\/\w+$/m;

// Starts `wholeplace serve` with more arguments if given, and resolves to { address, firstLink, data, stop } when it has
// said where it listens and how its first administrator comes in. Rejects with what it printed if it ends or stays silent
// instead.
export async function startServer(...more) {
  return serve(newFolder(), FIRST_LINK, more);
}

// The same with a place and so many reviews that have opened; what opens them is in `opened`. It has an administrator.
export async function startServerWithReviews(count) {
  const data = newFolder();
  const opened = openReviews(data, count);
  return { opened, ...(await serve(data, ADDRESS, [])) };
}

function newFolder() {
  return mkdtempSync(join(tmpdir(), "wholeplace-"));
}

async function serve(data, last, more) {
  const remove = () => rmSync(data, { recursive: true, force: true });
  try {
    const program = await start(["serve", "--port", "0", "--data", data, ...more], last);
    const stop = async () => {
      await program.stop();
      remove();
    };
    const [address, firstLink] = [ADDRESS, FIRST_LINK].map((found) => program.printed.match(found)?.[0]);
    return { address, firstLink, data, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

// Starts `wholeplace demo`, and resolves to { address, said, stop } when it has said all. `said("made for this demo: ")`
// is what follows these words on their line.
export async function startDemo() {
  const { printed, stop } = await start(["demo", "--port", "0"], /Ctrl-C/);
  const said = (words) => {
    const line = printed.split("\n").find((line) => line.includes(words));
    if (!line) throw new Error(`the demo did not say “${words}”. It printed:\n${printed}`);
    return line.slice(line.indexOf(words) + words.length).trim();
  };
  return { address: printed.match(ADDRESS)[0], said, stop };
}

// Starts the program, and resolves to { printed, stop } when it has printed a line in which `last` is found.
async function start(words, last) {
  const program = spawn(PROGRAM, words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  const ended = new Promise((resolve) => {
    program.once("exit", resolve);
    program.once("error", resolve);
  });
  const stop = async () => {
    program.kill("SIGTERM");
    await ended;
  };
  try {
    return { printed: await printedUntil(last, program, ended), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedUntil(last, program, ended) {
  const printed = [];
  program.stderr.on("data", (text) => printed.push(String(text)));
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`${PROGRAM} ${what}. It printed:\n${printed.join("")}`));
    const limit = setTimeout(() => fail("did not say that it is ready"), START_LIMIT);
    createInterface({ input: program.stdout }).on("line", (line) => {
      printed.push(`${line}\n`);
      if (last.test(line)) {
        clearTimeout(limit);
        resolve(printed.join(""));
      }
    });
    ended.then((result) => {
      clearTimeout(limit);
      fail(`ended before it was ready (${result})`);
    });
  });
}
