// Somebody who uses the service in one way: with a pointer or by keyboard alone, with scripts or without, on a wide
// screen or a narrow one. Steps tell them what to do; how they do it is here.

import assert from "node:assert/strict";
import { openDevice } from "../harness/chromium.mjs";

// The ways in Chromium, by the name a scenario gives them.
export const WAYS = {
  "in Chromium": {},
  "in Chromium without JavaScript": { device: { javaScriptEnabled: false } },
  "in Chromium by keyboard alone": { keyboard: true },
  "in Chromium at 320 px": { device: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } },
};

const MOST_TABS = 300;

export class Person {
  // `server` is what startServer gives; where reviews of a place have been opened, each person takes one.
  constructor(browser, server, way) {
    Object.assign(this, { browser, server, address: server.address, way, tabs: [], noted: {} });
    this.opened = server.opened?.reviews.pop();
  }

  async takeDevice() {
    this.page = await openDevice(this.browser, this.address, this.way.device);
    this.tabs = [this.page];
  }

  async takeTab() {
    const address = this.page.url();
    this.page = await this.page.context().newPage();
    this.tabs.push(this.page);
    await this.page.goto(address);
  }

  async putDown() {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  // Presses a button or follows a link, and waits for the page that it leads to.
  async press(target) {
    if (this.way.keyboard) await this.moveTo(target);
    const arrived = this.page.waitForEvent("framenavigated");
    await (this.way.keyboard ? this.page.keyboard.press("Enter") : target.click());
    await arrived;
    await this.page.waitForLoadState();
  }

  // Chooses one of a group of radio buttons, or ticks a box.
  async choose(radio) {
    if (!this.way.keyboard) return radio.check();
    const name = await radio.getAttribute("name");
    const focused = () => this.page.evaluate(() => document.activeElement?.getAttribute("name"));
    await this.tabUntil(async () => (await focused()) === name, `the choices of ${name}`);
    if (await radio.evaluate((element) => element === document.activeElement)) {
      await this.page.keyboard.press("Space");
    }
    for (let presses = 0; presses < 12 && !(await radio.isChecked()); presses += 1) {
      await this.page.keyboard.press("ArrowDown");
    }
    assert.ok(await radio.isChecked(), "the choice can be made with the arrow keys");
  }

  async write(field, text) {
    if (!this.way.keyboard) return field.fill(text);
    await this.moveTo(field);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  // Moves the focus there with the Tab key, and checks that it can be seen.
  async moveTo(target) {
    await target.waitFor();
    await this.tabUntil(() => target.evaluate((element) => element === document.activeElement), String(target));
    const seen = await target.evaluate((element) => {
      const shows = (one) => {
        const style = getComputedStyle(one);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
      };
      return shows(element) || (element.labels ? [...element.labels].some(shows) : false);
    });
    assert.ok(seen, `the focus on ${target} can be seen`);
  }

  async tabUntil(arrived, what) {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await arrived()) return;
      await this.page.keyboard.press("Tab");
    }
    assert.fail(`the Tab key does not lead to ${what}`);
  }
}
