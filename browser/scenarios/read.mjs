// Reads scenario files into titles, ways and steps; the format is described in scenarios/README.md.

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../scenarios/", import.meta.url);
const STEP = /^(?:Given|When|Then|And|But) (.+)$/;

// Every scenario of every file: { file, title, ways, steps: [{ line, text }] }.
export function readScenarios() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".scenario")).sort();
  return files.flatMap((file) => parseScenarios(file, readFileSync(new URL(file, FOLDER), "utf8")));
}

export function parseScenarios(file, text) {
  const scenarios = [];
  text.split("\n").forEach((raw, index) => {
    const line = raw.trim();
    const fail = (what) => {
      throw new Error(`scenarios/${file}:${index + 1}: ${what}`);
    };
    const current = scenarios.at(-1);
    const step = line.match(STEP)?.[1];
    if (line === "" || line.startsWith("#")) return;
    if (line.startsWith("Scenario: ")) {
      scenarios.push({ file, title: line.slice("Scenario: ".length), ways: [], steps: [] });
    } else if (!current) {
      fail("a file starts with `Scenario: ` and its title");
    } else if (line.startsWith("Played: ")) {
      current.ways = line.slice("Played: ".length).split(",").map((way) => way.trim());
    } else if (step) {
      current.steps.push({ line: index + 1, text: step });
    } else {
      fail("a step starts with Given, When, Then, And or But");
    }
  });
  const empty = scenarios.find(({ ways, steps }) => ways.length === 0 || steps.length === 0);
  if (scenarios.length === 0) throw new Error(`scenarios/${file}: there is no scenario in it`);
  if (empty) throw new Error(`scenarios/${file}: "${empty.title}" needs a Played line and steps`);
  return scenarios;
}
