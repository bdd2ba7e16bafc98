"use strict";
const source = document.getElementById("source");
const values = Array.from(document.querySelectorAll(".v"));
const isText = source.dataset.kind === "text";

function ranges(value) {
  return value.dataset.at.split(" ").map((part) => part.split(isText ? "-" : ",").map(Number));
}

function clear() {
  for (const lit of source.querySelectorAll(".lit")) isText ? lit.classList.remove("lit") : lit.remove();
  for (const value of values) value.classList.remove("chosen");
}

function light(range) {
  if (isText) {
    for (let i = range[0]; i <= range[1]; ++i) document.getElementById("s" + i).classList.add("lit");
    return document.getElementById("s" + range[0]);
  }
  const page = document.getElementById("p" + range[0]);
  const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  box.setAttribute("class", "lit");
  box.setAttribute("x", range[1] - 1);
  box.setAttribute("y", range[2] - 1);
  box.setAttribute("width", range[3] - range[1] + 2);
  box.setAttribute("height", range[4] - range[2] + 2);
  page.appendChild(box);
  return box;
}

function choose(value, scroll) {
  clear();
  value.classList.add("chosen");
  const lit = ranges(value).map(light);
  if (scroll) lit[0].scrollIntoView({ block: "center" });
}

function holds(range, place) {
  if (isText) return range[0] <= place && place <= range[1];
  return range[0] === place[0] && range[1] <= place[1] && place[1] <= range[3] && range[2] <= place[2] && place[2] <= range[4];
}

function size(value) {
  return ranges(value).reduce((sum, r) => sum + (isText ? r[1] - r[0] + 1 : (r[3] - r[1]) * (r[4] - r[2])), 0);
}

/// The place in the source that was pressed: a piece, or a page with x and y in points.
function pressed(event) {
  if (isText) return event.target.id ? Number(event.target.id.slice(1)) : null;
  const page = event.target.closest("svg");
  if (!page) return null;
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(page.getScreenCTM().inverse());
  return [Number(page.id.slice(1)), point.x, point.y];
}

document.getElementById("result").addEventListener("click", (event) => {
  const value = event.target.closest(".v");
  if (value) choose(value, true);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") clear();
  if ((event.key === "Enter" || event.key === " ") && event.target.classList.contains("v")) {
    event.preventDefault();
    choose(event.target, true);
  }
});
source.addEventListener("click", (event) => {
  const place = pressed(event);
  if (place === null) return;
  const here = values.filter((value) => ranges(value).some((range) => holds(range, place)));
  if (here.length === 0) return clear();
  here.sort((a, b) => size(a) - size(b));
  choose(here[0], false);
  here[0].scrollIntoView({ block: "center" });
});
document.getElementById("find").addEventListener("input", (event) => {
  const wanted = event.target.value.trim();
  for (const row of document.querySelectorAll("tr.task")) row.hidden = !row.textContent.includes(wanted);
});
