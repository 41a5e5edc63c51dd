// What a page does beyond plain HTML. Every page is whole without it.
"use strict";

const months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
];

// The as-of slider says its day while it moves.
const slider = document.getElementById("field-known");
const known = document.getElementById("known-day");
if (slider && known) {
  slider.addEventListener("input", () => {
    const day = new Date(Number(slider.value) * 86400000);
    known.textContent = `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  });
  slider.addEventListener("change", () => slider.form.requestSubmit());
}

// A map can be looked at from nearer.
const map = document.querySelector(".map svg");
if (map) {
  const [, , width, height] = map.getAttribute("viewBox").split(" ").map(Number);
  let view = { x: 0, y: 0, width, height };
  const show = () => map.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  const zoom = (factor) => {
    const next = Math.min(width, Math.max(width / 16, view.width * factor));
    const ratio = next / view.width;
    view = {
      x: view.x + (view.width - next) / 2, y: view.y + (view.height * (1 - ratio)) / 2, width: next,
      height: view.height * ratio,
    };
    keep();
  };
  const keep = () => {
    view.x = Math.min(width - view.width, Math.max(0, view.x));
    view.y = Math.min(height - view.height, Math.max(0, view.y));
    show();
  };
  const move = (x, y) => {
    view.x += (x * view.width) / 4;
    view.y += (y * view.height) / 4;
    keep();
  };
  const tools = document.createElement("div");
  tools.className = "tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", "Look at the map");
  const buttons = [
    ["Nearer", () => zoom(0.5)], ["Farther", () => zoom(2)], ["West", () => move(-1, 0)], ["East", () => move(1, 0)],
    ["North", () => move(0, -1)], ["South", () => move(0, 1)],
  ];
  for (const [label, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    tools.append(button);
  }
  map.closest("figure").prepend(tools);
}

// Adding documents: how far the work is.
const work = document.querySelector("[data-events]");
if (work) {
  const bar = work.querySelector("progress");
  const says = work.querySelector("output");
  const events = new EventSource(work.dataset.events);
  events.addEventListener("progress", (event) => {
    const { stage, done, total } = JSON.parse(event.data);
    says.textContent = total > 0 ? `${stage}: ${done} of ${total}` : stage;
    if (total > 0) {
      bar.max = total;
      bar.value = done;
    }
  });
  events.addEventListener("end", () => {
    events.close();
    location.reload();
  });
  events.addEventListener("error", () => events.close());
}
