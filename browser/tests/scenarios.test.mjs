// Plays every scenario in each way that it names for Chromium.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { startTogether } from "../harness/together.mjs";
import { Person, WAYS } from "../scenarios/person.mjs";
import { parseScenarios, readScenarios } from "../scenarios/read.mjs";
import { knowsStep, playStep } from "../scenarios/steps.mjs";

const ALL_WAYS = [...Object.keys(WAYS), "in the model", "over HTTP"];
const scenarios = readScenarios();

test("every scenario names ways and steps that exist", () => {
  for (const { file, title, ways, steps } of scenarios) {
    for (const way of ways) assert.ok(ALL_WAYS.includes(way), `scenarios/${file}: "${title}" is played ${way}?`);
    if (!ways.some((way) => way in WAYS)) continue;
    for (const step of steps) assert.ok(knowsStep(step), `scenarios/${file}:${step.line}: no step "${step.text}"`);
  }
});

test("a line that is no step is an error that names its place", () => {
  assert.throws(() => parseScenarios("a", "Scenario: b\nPlayed: over HTTP\nThey wait"), /scenarios\/a:3: a step starts/);
  assert.throws(() => parseScenarios("a", "When they wait"), /scenarios\/a:1: a file starts/);
  assert.throws(() => parseScenarios("a", "Scenario: b\nWhen they wait"), /needs a Played line/);
});

describe("in Chromium", () => {
  const both = startTogether({ reviews: scenarios.flatMap(({ ways }) => ways.filter((name) => name in WAYS)).length });

  for (const { file, title, ways, steps } of scenarios) {
    for (const way of ways.filter((name) => name in WAYS)) {
      test(`${title}, ${way}`, async () => {
        const person = new Person(both.browser, both.server, WAYS[way]);
        try {
          for (const step of steps) await playStep(person, step, `scenarios/${file}:${step.line}`);
          assert.deepEqual(person.page.complaints, []);
        } finally {
          await person.putDown();
        }
      });
    }
  }
});
