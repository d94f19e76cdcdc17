// A server and a Chromium for all tests of a file or of a `describe`: started before the first, stopped after the last.

import { after, before } from "node:test";
import { launchChromium } from "./chromium.mjs";
import { startServer, startServerWithReviews } from "./server.mjs";

// `server` and `browser` are in what it returns once the first test runs. With `reviews`, the server has a place with so
// many reviews that have opened, in `server.opened`. `flags` gives more arguments for the server.
export function startTogether({ reviews = 0, flags = async () => [] } = {}) {
  const both = {};
  before(async () => {
    both.server = await (reviews ? startServerWithReviews(reviews) : startServer(...(await flags())));
    both.browser = await launchChromium();
  });
  after(async () => {
    await both.browser?.close();
    await both.server?.stop();
  });
  return both;
}
