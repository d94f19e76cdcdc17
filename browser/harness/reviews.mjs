// Reviews of a place that have opened, made before the program starts; and one's closing date passing while it runs.

import { execFileSync } from "node:child_process";

const PREPARE =
  process.env.WHOLEPLACE_OPENED_REVIEW ?? new URL("../../target/debug/examples/opened_review", import.meta.url).pathname;

// Fills a data folder. Gives { place, session, reviews: [{ id, links: { any, carers, ... } }] }, where `session` is
// what the cookie of somebody who runs the place holds and each link is a path. `lookedAt` is the id of one more, of which
// an early look shows something.
export function openReviews(data, count) {
  const printed = execFileSync(PREPARE, ["open", data, String(count), "looked-at"], { encoding: "utf8" });
  const lines = printed.trim().split("\n");
  const [, place, session] = lines.shift().split(" ");
  const [, lookedAt] = lines.pop().split(" ");
  const reviews = [];
  for (const line of lines) {
    const [, id, group, token] = line.split(" ");
    if (reviews.at(-1)?.id !== id) reviews.push({ id, links: {} });
    reviews.at(-1).links[group] = `/join/${token}`;
  }
  return { place, session, reviews, lookedAt };
}

export function closeReview(data, id) {
  execFileSync(PREPARE, ["close", data, id]);
}
