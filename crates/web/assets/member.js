// What scripts add to the pages of people who sign in: showing a password while it is typed, copying a link, and asking
// before a page is left on which something is typed. Every page works without it.

document.documentElement.classList.add("script");

document.querySelectorAll("[data-show]").forEach((button) => {
  const field = document.getElementById(button.dataset.show);
  button.addEventListener("click", () => {
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
  });
  field.form.addEventListener("submit", () => (field.type = "password"));
});

document.querySelectorAll("[data-copy]").forEach((button) => {
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
      button.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(source);
    }
  });
});

document.querySelectorAll("form[data-asks]").forEach((form) => {
  let sends = false;
  const typed = () => [...form.querySelectorAll("input[type=text], textarea")].some((field) => field.value.trim());
  form.addEventListener("submit", () => (sends = true));
  addEventListener("pageshow", () => (sends = false));
  addEventListener("beforeunload", (event) => {
    if (!sends && typed()) event.preventDefault();
  });
});
