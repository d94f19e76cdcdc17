// The program itself, started for one test file: a free port, an empty data folder, stopped and removed afterwards.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openReviews } from "./reviews.mjs";

const PROGRAM = process.env.WHOLEPLACE_BIN ?? new URL("../../target/debug/wholeplace", import.meta.url).pathname;
const START_LIMIT = 30_000;

// Starts `wholeplace serve` with more arguments if given, and resolves to { address, stop } when it has said where it
// listens. Rejects with what it printed if it ends or stays silent instead.
export async function startServer(...more) {
  return startOn(mkdtempSync(join(tmpdir(), "wholeplace-")), more);
}

// The same with a place and so many reviews that have opened; what opens them is in `opened`.
export async function startServerWithReviews(count) {
  const data = mkdtempSync(join(tmpdir(), "wholeplace-"));
  const opened = openReviews(data, count);
  return { opened, ...(await startOn(data, [])) };
}

async function startOn(data, more) {
  const program = spawn(PROGRAM, ["serve", "--port", "0", "--data", data, ...more], {
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
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { address: await printedAddress(program, ended), data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedAddress(program, ended) {
  const printed = [];
  program.stderr.on("data", (text) => printed.push(String(text)));
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`${PROGRAM} ${what}. It printed:\n${printed.join("")}`));
    const limit = setTimeout(() => fail("did not say where it listens"), START_LIMIT);
    createInterface({ input: program.stdout }).on("line", (line) => {
      printed.push(`${line}\n`);
      const address = line.match(/https?:\/\/[\w.[\]-]+:\d+/)?.[0];
      if (address) {
        clearTimeout(limit);
        resolve(address);
      }
    });
    ended.then((result) => {
      clearTimeout(limit);
      fail(`ended before it listened (${result})`);
    });
  });
}
