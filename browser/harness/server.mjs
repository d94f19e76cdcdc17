// The program itself, started for one test file: a free port, an empty data folder, stopped and removed afterwards.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = process.env.WHOLEPLACE_BIN ?? new URL("../../target/debug/wholeplace", import.meta.url).pathname;
const START_LIMIT = 30_000;

// Starts `wholeplace serve` with more arguments if given, and resolves to { address, firstLink, data, stop } when it has
// said where it listens and how its first administrator comes in. Rejects with what it printed if it ends or stays silent instead.
export async function startServer(...more) {
  const data = mkdtempSync(join(tmpdir(), "wholeplace-"));
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
    return { ...(await printedAddresses(program, ended)), data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedAddresses(program, ended) {
  const printed = [];
  program.stderr.on("data", (text) => printed.push(String(text)));
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`${PROGRAM} ${what}. It printed:\n${printed.join("")}`));
    const limit = setTimeout(() => fail("did not say where it listens"), START_LIMIT);
    let address;
    createInterface({ input: program.stdout }).on("line", (line) => {
      printed.push(`${line}\n`);
      address ??= line.match(/https?:\/\/[\w.[\]-]+:\d+/)?.[0];
      const firstLink = line.match(/^https?:\/\/\S+\/link\/\w+$/)?.[0];
      if (firstLink) {
        clearTimeout(limit);
        resolve({ address, firstLink });
      }
    });
    ended.then((result) => {
      clearTimeout(limit);
      fail(`ended before it listened (${result})`);
    });
  });
}
