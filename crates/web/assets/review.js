// What scripts add to the pages of a review: saving as people type, words kept through a lost connection or a closed
// tab, copying and printing. Every page works without it.

document.documentElement.classList.add("script");

const SAVE_AFTER = 800;
const TRY_AGAIN_AFTER = 5000;
const SUBMITTED = "wholeplace:submitted";

const answers = document.querySelector("form[data-autosave]");
forgetWhatWasSubmitted();
if (answers) saveAsTyped(answers);
document.querySelectorAll("textarea").forEach(growWithText);
document.querySelectorAll("[data-copy]").forEach((button) => button.addEventListener("click", () => copy(button)));
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
document.querySelectorAll("[data-drafts]").forEach(showDrafts);
if (document.querySelector("[data-forget]")) forgetReviews("");
document.querySelectorAll("form:is([action$='/close'], [action$='/erase'], [action$='/hand-over'])").forEach((form) => {
  form.addEventListener("submit", () => forgetReviews(`${form.getAttribute("action").split("/")[2]}/`));
});

function saveAsTyped(form) {
  const status = form.querySelector("[role=status]");
  const key = `wholeplace:draft:${form.dataset.autosave}`;
  let timer;
  let sending = false;
  let changed = false;

  restore();
  form.addEventListener("input", () => {
    changed = true;
    keep();
    later(SAVE_AFTER);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    keep();
    session((storage) => storage.setItem(SUBMITTED, key));
  });
  window.addEventListener("online", () => changed && send());
  document.addEventListener("visibilitychange", () => document.hidden && changed && send());

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  }

  async function send() {
    clearTimeout(timer);
    if (sending) return later(SAVE_AFTER);
    sending = true;
    changed = false;
    say(form.dataset.saving);
    let trouble = form.dataset.offline;
    try {
      const response = await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      trouble = form.dataset.trouble;
      const result = await response.json();
      if (result.saved) saved(result);
      else say(result.problems.map((problem) => problem.text).join(" "), true);
    } catch {
      changed = true;
      say(trouble, true);
      later(TRY_AGAIN_AFTER);
    } finally {
      sending = false;
    }
  }

  function saved(result) {
    for (const [name, seen] of Object.entries(result.seen)) form.elements[name].value = seen;
    if (changed) return keep();
    local((storage) => storage.removeItem(key));
    if (result.both) return say(form.dataset.both, true);
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    say(form.dataset.saved.replace("{time}", time.format(new Date())));
  }

  function keep() {
    const fields = [...new FormData(form)].filter(([name]) => /^(rating|reason|seen)-/.test(name));
    local((storage) => storage.setItem(key, JSON.stringify(fields)));
  }

  function restore() {
    const draft = local((storage) => JSON.parse(storage.getItem(key)));
    if (!draft) return;
    for (const [name, value] of draft) {
      const field = form.elements[name];
      if (field) field.value = value;
    }
    changed = true;
    say(form.dataset.restored);
    later(SAVE_AFTER);
  }

  function say(text, urgent = false) {
    status.textContent = text;
    status.classList.toggle("unsaved", urgent);
  }
}

// A page of the review that follows a submitted form shows that the form was taken.
function forgetWhatWasSubmitted() {
  if (document.querySelector(".problem-summary, [data-drafts]")) return;
  const key = session((storage) => storage.getItem(SUBMITTED));
  if (!key) return;
  local((storage) => storage.removeItem(key));
  session((storage) => storage.removeItem(SUBMITTED));
}

// Forgets all that was kept here for the reviews whose names begin so.
function forgetReviews(start) {
  local((storage) => keysOf(storage, start).forEach((key) => storage.removeItem(key)));
  session((storage) => storage.removeItem(SUBMITTED));
}

// Shows what could not be saved because the review had closed.
function showDrafts(section) {
  const { drafts, label } = section.dataset;
  const fields = local((storage) => keysOf(storage, `${drafts}/`).flatMap((key) => JSON.parse(storage.getItem(key))));
  const words = (fields ?? []).filter(([name, value]) => name.startsWith("reason-") && value.trim());
  for (const [, value] of words) {
    const area = document.createElement("textarea");
    Object.assign(area, { value, readOnly: true, rows: 4, dir: "auto" });
    area.setAttribute("aria-label", label);
    section.append(area);
  }
  section.hidden = words.length === 0;
}

function keysOf(storage, start) {
  return Object.keys(storage).filter((key) => key.startsWith(`wholeplace:draft:${start}`));
}

function growWithText(area) {
  if (CSS.supports("field-sizing", "content")) return;
  const grow = () => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 4}px`;
  };
  area.addEventListener("input", grow);
  grow();
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
    button.textContent = button.dataset.done;
  } catch {
    (source.select ?? (() => getSelection().selectAllChildren(source))).call(source);
  }
}

// Storage may be full or switched off; then the page goes on without it.
function local(use) {
  return attempt(() => use(localStorage));
}

function session(use) {
  return attempt(() => use(sessionStorage));
}

function attempt(use) {
  try {
    return use();
  } catch {
    return null;
  }
}
