// A server and a Chromium for all tests of a file or of a `describe`: started before the first, stopped after the last.

import { after, before } from "node:test";
import { launchChromium } from "./chromium.mjs";
import { startServer } from "./server.mjs";

// `server` and `browser` are in what it returns once the first test runs. `flags` gives more arguments for the server.
export function startTogether(flags = async () => []) {
  const both = {};
  before(async () => {
    both.server = await startServer(...(await flags()));
    both.browser = await launchChromium();
  });
  after(async () => {
    await both.browser?.close();
    await both.server?.stop();
  });
  return both;
}
