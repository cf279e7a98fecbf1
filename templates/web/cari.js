/* Search within the packet. A page opened from a disk may not fetch: the words come as a script. */
(function () {
  "use strict";
  var form = document.querySelector("form.cari"), input = document.getElementById("kata-cari");
  var box = document.getElementById("hasil-cari"), status = box.querySelector("p"), list = box.querySelector("ol");
  var side = document.querySelector("details.samping"), wide = window.matchMedia("(min-width: 64rem)");
  var MOST = 30, ROOM = 70, loading = false, entered = false;
  function fold() { side.open = wide.matches; }
  fold();
  wide.addEventListener("change", fold);
  /* A chart is too small to read on a telephone: there its words stand open below it. */
  if (window.matchMedia("(max-width: 44rem)").matches) {
    document.querySelectorAll("details.uraian").forEach(function (words) { words.open = true; });
  }
  form.hidden = false;

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
  function tokens(text) {
    return plain(text).match(/[a-z0-9]+/g) || [];
  }
  function load() {
    if (window.NASKAH_CARI || loading) { return; }
    loading = true;
    var script = document.createElement("script");
    script.src = "cari-isi.js";
    script.onload = function () { search(); if (entered) { go(); } };
    document.head.appendChild(script);
  }
  function score(entry, words, address) {
    var name = entry[0].split("#")[1] || "", title = tokens(entry[1]).join(" ");
    if (name === address) { return 1000; }
    if (title === words.join(" ")) { return 900; }
    var text = " " + title + " " + tokens(entry[2]).join(" "), points = 0, n, at;
    for (n = 0; n < words.length; n += 1) {
      at = text.indexOf(" " + words[n]);
      if (at < 0) { return 0; }
      points += title.indexOf(words[n]) >= 0 ? 20 : 1;
    }
    if (text.indexOf(" " + words.join(" ")) >= 0) { points += 100; }
    if (name.indexOf(address) === 0) { points += 200; }
    return points;
  }
  function found(words) {
    var address = words.join("-"), hits = [];
    window.NASKAH_CARI.forEach(function (book, order) {
      book[1].forEach(function (entry, place) {
        var points = score(entry, words, address);
        if (points) { hits.push({ points: points, order: order, place: place, book: book[0], entry: entry }); }
      });
    });
    return hits.sort(function (a, b) {
      return b.points - a.points || a.order - b.order || a.place - b.place;
    });
  }
  function excerpt(text, words) {
    var low = plain(text), at = -1, n;
    if (low.length !== text.length) { low = text.toLowerCase(); }
    at = low.indexOf(words.join(" "));
    for (n = 0; at < 0 && n < words.length; n += 1) { at = low.indexOf(words[n]); }
    var from = Math.max(0, at - ROOM), to = Math.max(at, 0) + 2 * ROOM;
    return (from ? "\u2026 " : "") + text.slice(from, to).trim() + (to < text.length ? " \u2026" : "");
  }
  function marked(line, text, words) {
    var pattern = new RegExp("(" + words.join("|") + ")", "gi");
    text.split(pattern).forEach(function (piece, n) {
      var node = n % 2 ? document.createElement("mark") : document.createTextNode(piece);
      if (n % 2) { node.textContent = piece; }
      line.appendChild(node);
    });
  }
  function search() {
    var words = tokens(input.value), hits;
    list.textContent = "";
    box.hidden = !words.length;
    if (!words.length) { return; }
    if (!window.NASKAH_CARI) { status.textContent = "Memuat\u2026"; load(); return; }
    hits = found(words);
    status.textContent = hits.length
      ? hits.length + " tempat ditemukan" + (hits.length > MOST ? ", " + MOST + " pertama di bawah ini" : "")
      : "Tidak ditemukan";
    hits.slice(0, MOST).forEach(function (hit) {
      var item = document.createElement("li"), link = document.createElement("a");
      var where = document.createElement("span"), text = document.createElement("span");
      link.href = hit.entry[0];
      link.textContent = hit.entry[1];
      where.className = "asal-hasil";
      where.textContent = hit.book;
      text.className = "kutipan-hasil";
      marked(text, excerpt(hit.entry[2], words), words);
      item.append(link, " ", where, text);
      list.appendChild(item);
    });
  }
  input.addEventListener("focus", load);
  function go() {
    var first = list.querySelector("a");
    entered = !window.NASKAH_CARI;  /* Enter came before the words: they are gone to once there */
    if (first) { first.click(); }
  }
  input.addEventListener("input", function () { entered = false; search(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); go(); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !box.hidden) { input.value = ""; search(); input.focus(); }
  });
  box.addEventListener("click", function (event) {
    if (event.target.closest("a")) { box.hidden = true; }
  });
}());
