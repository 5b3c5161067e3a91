// Loads the client when the page has nothing else to do, then wakes every island of the page.
const islands = document.querySelectorAll("leptos-island");
const idle = window.requestIdleCallback ?? ((start) => setTimeout(start, 1));
if (islands.length > 0) {
  idle(async () => {
    const client = await import("{{js}}");
    await client.default({ module_or_path: "{{wasm}}" });
    client.hydrate();
    // Leptos puts a hash behind an island's name that differs between compilers: the name alone is matched.
    const named = (name) => name.replace(/_[^_]*$/, "");
    const exported = new Map(Object.keys(client).map((name) => [named(name), client[name]]));
    const wake = (island) => exported.get(named(island.dataset.component))?.(island);
    islands.forEach(wake);
    // A part of the page was exchanged, because somebody searches its list.
    document.addEventListener("list", (event) => event.target.querySelectorAll("leptos-island").forEach(wake));
    document.documentElement.dataset.islands = "awake";
  });
}
// A dialog that the server sent open holds the page until it is answered; without this script it stands above the form.
for (const dialog of document.querySelectorAll("dialog[open][data-modal]")) {
  dialog.close();
  dialog.showModal();
}
// What was typed into a form and not sent is asked for before the page is left, unless that form is on its way itself.
let leaving;
const isTyped = ({ type, value, defaultValue }) =>
  ["text", "textarea", "email", "tel", "file"].includes(type) && value !== defaultValue;
document.addEventListener("submit", (event) => (leaving = event.defaultPrevented ? undefined : event.target));
addEventListener("beforeunload", (event) => {
  for (const form of document.querySelectorAll(".signed-in main form[method=post]")) {
    if (form !== leaving && [...form.elements].some(isTyped)) event.preventDefault();
  }
});
// A menu closes on a click beside it and on Escape.
const closeMenus = (keep) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (menu !== keep) menu.open = false;
  }
};
document.addEventListener("click", (event) => closeMenus(event.target.closest?.("details.menu")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest?.("details.menu[open]");
  closeMenus();
  menu?.querySelector("summary")?.focus();
});
