// Which pages of the service no test has checked: the routes in crates/web/src/routes.rs against the addresses of the
// pages that `checkPage` was given, in all test files of a run.

import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";

const OUT = new URL("../out/", import.meta.url);
const CHECKED = new URL("checked-addresses.txt", OUT);
const ROUTES = new URL("../../crates/web/src/routes.rs", import.meta.url);
const A_ROUTE = /(?:route\(\s*\w+,\s*(?:GET|BOTH),\s*|setting::<\w+>\()"([^"]+)"/g;
// These answer with a file or with words for machines, or lead on to another page.
const NO_PAGE = /\{file\}$|^\/(assets\/\{name\}|health|read|library)$|\/paper\/\{group\}$/;
// The pages of what people said are one page with three doors; no test has somebody who took part in a review whose
// comments are shared, so only the other two doors are checked.
const CHECKED_ELSEWHERE = ["/r/{id}/picture/comments"];

export function noteChecked(address) {
  mkdirSync(OUT, { recursive: true });
  appendFileSync(CHECKED, `${new URL(address).pathname}\n`);
}

export function uncheckedRoutes() {
  const routes = [...readFileSync(ROUTES, "utf8").matchAll(A_ROUTE)].map(([, path]) => path);
  if (!routes.includes("/p/{place}/review/{review}/preview")) throw new Error(`no longer finds the routes in ${ROUTES.pathname}`);
  // An address belongs to the route that fits it with the fewest variable parts.
  routes.sort((one, other) => one.split("{").length - other.split("{").length);
  const fits = (path) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`);
  const checked = existsSync(CHECKED) ? readFileSync(CHECKED, "utf8").trim().split("\n") : [];
  const seen = new Set(checked.map((address) => routes.find((path) => fits(path).test(address))));
  return routes.filter((path) => !seen.has(path) && !NO_PAGE.test(path) && !CHECKED_ELSEWHERE.includes(path));
}
