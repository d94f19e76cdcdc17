// Debian's Chromium, one for a test file, and people who use it: each a context of their own, as on their own device.

import { chromium } from "playwright-core";

// Quiet and without a sandbox, which containers do not allow.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: ARGUMENTS,
  });
}

// A page on a device of its own. `options` are Playwright's for a context; `address` is where the server is.
// Errors of scripts, refused content and requests to any other site end up in `page.complaints`.
export async function openDevice(browser, address, options = {}) {
  const context = await browser.newContext({ baseURL: address, locale: "en-GB", timezoneId: "Europe/London", ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.complaints = [];
  watch(page, address);
  context.on("page", (other) => {
    other.complaints = page.complaints;
    watch(other, address);
  });
  return page;
}

function watch(page, address) {
  page.on("pageerror", (error) => page.complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && /Content.Security.Policy|Refused to/i.test(message.text())) {
      page.complaints.push(`refused: ${message.text()}`);
    }
  });
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) {
      page.complaints.push(`another site: ${request.url()}`);
    }
  });
}
