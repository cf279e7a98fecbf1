/* The page of a live preview: takes in what changed, keeps scroll and selection, finds places. */
(function () {
  "use strict";
  var body = document.body, told = body.dataset;
  var one = function (id) { return document.getElementById(id); };
  var sheet = one("naskah"), units = {}, files = [], findings = [], chosen = null, stream = null;
  var leaves = {}, latest = null, showing = { paper: recall("kertas", false), found: recall("temuan", true) };

  function recall(name, otherwise) {
    try { var kept = sessionStorage.getItem(name); return kept === null ? otherwise : kept === "1"; } catch (_) { return otherwise; }
  }
  function keep(name, on) { try { sessionStorage.setItem(name, on ? "1" : "0"); } catch (_) { /* no store */ } }
  function path(kind, rest) {
    return "/" + [kind, told.dosir, told.nama].concat(rest || []).map(encodeURIComponent).join("/");
  }

  /* --- words ----------------------------------------------------------------------------------- */
  function morph(old, now) {
    if (old.nodeType !== now.nodeType || old.nodeName !== now.nodeName) { old.replaceWith(now); return; }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== now.data) { old.data = now.data; }
      return;
    }
    var n, name;
    for (n = old.attributes.length - 1; n >= 0; n -= 1) {
      name = old.attributes[n].name;
      if (!now.hasAttribute(name)) { old.removeAttribute(name); }
    }
    for (n = 0; n < now.attributes.length; n += 1) {
      name = now.attributes[n].name;
      if (old.getAttribute(name) !== now.attributes[n].value) { old.setAttribute(name, now.attributes[n].value); }
    }
    children(old, now);
  }
  function children(old, now) {
    var a = Array.from(old.childNodes), b = Array.from(now.childNodes), first = 0, last = 0, n;
    while (first < a.length && first < b.length && a[first].isEqualNode(b[first])) { first += 1; }
    while (last < a.length - first && last < b.length - first &&
           a[a.length - 1 - last].isEqualNode(b[b.length - 1 - last])) { last += 1; }
    a = a.slice(first, a.length - last);
    b = b.slice(first, b.length - last);
    for (n = 0; n < Math.min(a.length, b.length); n += 1) { morph(a[n], b[n]); }
    for (; n < a.length; n += 1) { a[n].remove(); }
    var after = last ? old.childNodes[old.childNodes.length - last] : null;
    for (n = a.length; n < b.length; n += 1) { old.insertBefore(b[n], after); }
  }
  function unit(key) {
    if (!units[key]) {
      var box = document.createElement("div");
      box.className = "satuan";
      box.dataset.k = key;
      units[key] = { box: box, places: [] };
    }
    return units[key];
  }
  function arrange(order) {
    var wanted = {}, kept = {};
    order.forEach(function (part, place) {
      var box = sheet.querySelector(":scope > [data-bagian='" + CSS.escape(part[0]) + "']");
      if (!box) {
        box = document.createElement("div");
        box.dataset.bagian = part[0];
      }
      box.className = "lembar lembar-" + part[1];
      if (sheet.children[place] !== box) { sheet.insertBefore(box, sheet.children[place] || null); }
      wanted[part[0]] = true;
      part[2].forEach(function (key, at) {
        var own = unit(key).box;
        kept[key] = true;
        if (box.children[at] !== own) { box.insertBefore(own, box.children[at] || null); }
      });
    });
    Object.keys(units).forEach(function (key) {
      if (!kept[key]) { units[key].box.remove(); delete units[key]; }
    });
    Array.from(sheet.children).forEach(function (box) {
      if (!wanted[box.dataset.bagian]) { box.remove(); }
    });
  }
  function anchorOnScreen() {
    var boxes = sheet.querySelectorAll("[data-a]"), n, at;
    for (n = 0; n < boxes.length; n += 1) {
      at = boxes[n].getBoundingClientRect();
      if (at.bottom > 60 && at.height < window.innerHeight) { return { box: boxes[n], top: at.top }; }
    }
    return null;
  }
  function takeIn(event) {
    var held = window.scrollY > 0 ? anchorOnScreen() : null, first = !Object.keys(units).length;
    if (event.susunan) { arrange(event.susunan); }
    Object.keys(event.ubah).forEach(function (key) {
      var own = unit(key), fresh = document.createElement("div");
      fresh.innerHTML = event.ubah[key];
      children(own.box, fresh);
      own.box.classList.remove("baru");
      if (!first) { void own.box.offsetWidth; own.box.classList.add("baru"); latest = own.box; }
    });
    Object.keys(event.tempat).forEach(function (key) { unit(key).places = event.tempat[key]; });
    if (held && held.box.isConnected) {
      window.scrollBy(0, held.box.getBoundingClientRect().top - held.top);
    }
    if (first && location.hash) {
      var there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (there) { there.scrollIntoView(); }
    }
  }

  /* --- around ---------------------------------------------------------------------------------- */
  function options(select, entries, now) {
    select.textContent = "";
    entries.forEach(function (entry) {
      var option = new Option(entry[1], entry[0], false, entry[0] === now);
      select.add(option);
    });
  }
  function around(event) {
    if (event.berkas) { files = event.berkas; }
    if (event.dokumen) {
      options(one("dokumen"), event.dokumen.map(function (name) { return [name, name.replace(/-/g, " ")]; }), told.nama);
    }
    if (event.halaman || event.kini) {
      if (event.halaman) { one("halaman-label").hidden = event.halaman.length < 2; }
      options(one("halaman"), event.halaman || Array.from(one("halaman").options).map(function (o) { return [o.value, o.text]; }), event.kini || one("halaman").value);
    }
    if ("judul" in event) { one("judul").textContent = event.judul; document.title = event.judul + ": " + told.dosir; body.classList.add("hal-" + told.nama); }
    if ("tentang" in event) { one("tentang").textContent = event.tentang; }
    if ("keadaan" in event) { one("kaki").textContent = event.keadaan; }
    if ("galat" in event) { fault(event.galat); }
  }
  function fault(found) {
    var box = one("galat"), list = box.querySelector("ul");
    box.hidden = !found;
    body.classList.toggle("basi", Boolean(found) && Boolean(sheet.children.length));
    one("keadaan").textContent = found ? "Ada galat" : "Sesuai berkas";
    list.textContent = "";
    if (!found) { return; }
    box.querySelector(".galat-judul").textContent = sheet.children.length
      ? "Berkas tidak dapat disusun. Yang tampil adalah keadaan baik terakhir."
      : "Berkas tidak dapat disusun.";
    found.temuan.forEach(function (each) { list.append(line(each, "li")); });
    if (found.lain) { var item = document.createElement("li"); item.textContent = found.lain; list.append(item); }
  }
  function line(each, tag) {
    var item = document.createElement(tag), button = document.createElement("button"), where = document.createElement("span");
    button.type = "button";
    button.className = "t-" + each.tingkat;
    where.className = "di";
    where.textContent = each.di;
    button.append(where, " [" + each.kode + "] " + each.pesan + (each.petunjuk ? " Petunjuk: " + each.petunjuk : ""));
    if (each.tempat) { button.addEventListener("click", function () { open(each.tempat, ""); }); } else { button.disabled = true; }
    item.append(button);
    return item;
  }

  /* --- findings beside the text ---------------------------------------------------------------- */
  function nearest(place) {
    var best = null, far = Infinity;
    Object.keys(units).forEach(function (key) {
      units[key].places.forEach(function (each, number) {
        var distance = place[1] - each[1];
        if (each[0] === place[0] && distance >= 0 && (distance < far || (distance === far && each[2] <= place[2]))) {
          far = distance;
          best = [key, number];
        }
      });
    });
    return best && units[best[0]].box.querySelector("[data-a='" + best[1] + "']");
  }
  function mark() {
    var gutter = one("tanda"), zero = one("isi-dokumen").getBoundingClientRect().top, taken = {};
    gutter.textContent = "";
    if (!showing.found) { return; }
    findings.forEach(function (each) {
      var there = each.tempat && nearest(each.tempat), at, button;
      if (!there) { return; }
      at = Math.round((there.getBoundingClientRect().top - zero) / 4) * 4;
      while (taken[at]) { at += 20; }
      taken[at] = true;
      button = document.createElement("button");
      button.type = "button";
      button.className = "t-" + each.tingkat;
      button.style.top = at + "px";
      button.textContent = each.kode;
      button.title = each.pesan + (each.petunjuk ? "\n" + each.petunjuk : "");
      button.addEventListener("click", function () { open(each.tempat, ""); });
      gutter.append(button);
    });
  }
  function found(event) {
    var list = one("temuan").querySelector("ol");
    files = event.berkas;
    findings = event.temuan;
    one("temuan-jumlah").textContent = findings.length ? findings.length + " temuan" : "Tidak ada temuan";
    list.textContent = "";
    findings.forEach(function (each) { list.append(line(each, "li")); });
    mark();
  }

  /* --- places ---------------------------------------------------------------------------------- */
  function sentence(event, box) {
    var at = document.caretPositionFromPoint ? document.caretPositionFromPoint(event.clientX, event.clientY) : null;
    var range = !at && document.caretRangeFromPoint ? document.caretRangeFromPoint(event.clientX, event.clientY) : null;
    var node = at ? at.offsetNode : range && range.startContainer, offset = at ? at.offset : range && range.startOffset;
    if (!node || node.nodeType !== Node.TEXT_NODE || !box.contains(node)) { return ""; }
    var before = document.createRange(), whole = box.textContent, start, end;
    before.setStart(box, 0);
    before.setEnd(node, offset);
    offset = before.toString().length;
    start = Math.max(whole.lastIndexOf(". ", offset - 1), whole.lastIndexOf("; ", offset - 1));
    end = whole.indexOf(". ", offset);
    return whole.slice(start < 0 ? 0 : start + 2, end < 0 ? whole.length : end + 1).trim().slice(0, 300);
  }
  function ask(place, words) {
    return new URLSearchParams({ berkas: files[place[0]][0], baris: place[1], kolom: place[2], kata: words });
  }
  function open(place, words) {
    fetch("/tempat?" + ask(place, words)).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (found) {
      var bar = one("tempat");
      if (!found) { return; }
      bar.hidden = false;
      bar.dataset.jalur = found.jalur;
      bar.querySelector("code").textContent = found.di;
      bar.querySelector("a").href = found.tautan;
      if (!found.penyunting) { return; }
      fetch("/buka?" + new URLSearchParams({ berkas: found.berkas, baris: found.baris, kolom: found.kolom }), {
        method: "POST", headers: { "X-Naskah": told.kunci }
      });
    });
  }
  sheet.addEventListener("click", function (event) {
    var box = event.target.closest("[data-a]"), own = event.target.closest(".satuan"), link = event.target.closest("a[href]");
    if (link) {
      if (link.hash || link.host === location.host) { return; }
      event.preventDefault(); /* nothing leaves this machine by a slip */
    }
    if (!box || !own || String(window.getSelection())) { return; }
    if (chosen) { chosen.classList.remove("terpilih"); }
    chosen = box;
    box.classList.add("terpilih");
    open(units[own.dataset.k].places[Number(box.dataset.a)], sentence(event, box));
    follow(box);
  });
  one("tempat").querySelector(".salin").addEventListener("click", function () {
    var code = one("tempat").querySelector("code"), range = document.createRange();
    code.textContent = one("tempat").dataset.jalur;
    range.selectNodeContents(code);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
    if (navigator.clipboard) { navigator.clipboard.writeText(code.textContent).catch(function () { /* selected */ }); }
  });
  one("tempat").querySelector(".tutup").addEventListener("click", function () { one("tempat").hidden = true; });

  /* --- paper ----------------------------------------------------------------------------------- */
  function paper(event) {
    if (event.galat) { one("kertas-keadaan").textContent = event.galat; return; }
    var parts = Array.from(sheet.children).map(function (box) { return box.dataset.bagian; });
    leaves[event.bagian] = event;
    var list = one("lembar"), box = list.querySelector("[data-bagian='" + CSS.escape(event.bagian) + "']"), n;
    if (!box) {
      box = document.createElement("div");
      box.dataset.bagian = event.bagian;
      var next = parts.slice(parts.indexOf(event.bagian) + 1).map(function (id) {
        return list.querySelector("[data-bagian='" + CSS.escape(id) + "']");
      }).find(Boolean);
      list.insertBefore(box, next || null);
    }
    follow(latest, event.bagian); /* before the leaves change: those in view change at once */
    for (n = 0; n < event.lembar; n += 1) { leaf(box, n, event); }
    while (box.children.length > event.lembar) { box.lastElementChild.remove(); }
    if (follow(latest, event.bagian)) { latest = null; }
    var link = path("bagian", [event.bagian]) + ".pdf";
    one("kertas-keadaan").textContent = event.sementara ? "Nomor halaman sementara. " : "";
    var anchor = document.createElement("a");
    anchor.href = link;
    anchor.target = "_blank";
    anchor.textContent = "PDF bagian ini";
    one("kertas-keadaan").append(anchor);
  }
  /* Brings the sheet that prints a box of words into view: the page of the nearest name. */
  function follow(box, only) {
    var part = box && box.isConnected && box.closest("[data-bagian]"), event = part && leaves[part.dataset.bagian];
    if (!event || (only && event.bagian !== only)) { return false; }
    var pane = one("kertas"), page = 0;
    Array.from(part.querySelectorAll("[id]")).some(function (each) {
      var inside = box.contains(each);
      if (!inside && !(each.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)) { return true; }
      if (each.id in event.pada) { page = event.pada[each.id]; return inside; }
      return false;
    });
    var sheets = one("lembar").querySelector("[data-bagian='" + CSS.escape(event.bagian) + "']");
    var there = sheets && sheets.children[page], edge = pane.getBoundingClientRect(), at;
    if (!there) { return false; }
    at = there.getBoundingClientRect();
    if (at.top > edge.bottom - at.height / 3 || at.bottom < edge.top + at.height / 3) {
      pane.scrollTop += at.top - edge.top;
    }
    return true;
  }
  function leaf(box, n, event) {
    var url = path("lembar", [event.bagian, String(n)]) + ".png?v=" + event.versi, old = box.children[n], fresh;
    if (!old) {
      fresh = new Image();
      fresh.loading = "lazy";
      fresh.width = 952;
      fresh.height = 1347;
      fresh.alt = "Lembar " + (n + 1);
      fresh.src = url;
      box.append(fresh);
      fresh.addEventListener("load", painted);
      return;
    }
    var rect = old.getBoundingClientRect();
    if (rect.bottom < -1500 || rect.top > window.innerHeight + 1500) { old.src = url; return; }
    fresh = new Image();
    fresh.alt = old.alt;
    fresh.src = url;
    fresh.decode().then(function () {
      if (leaves[event.bagian] === event && old.isConnected) {
        old.replaceWith(fresh);
        fresh.addEventListener("load", painted); /* of later versions, taken in while out of view */
        painted();
      }
    }, function () { /* a later version is on its way */ });
  }

  /* --- stream ---------------------------------------------------------------------------------- */
  function painted() {
    window.requestAnimationFrame(function () {
      window.requestAnimationFrame(function () { body.dataset.lembarSaat = Date.now(); });
    });
  }
  function seen(number) {
    window.requestAnimationFrame(function () {
      window.requestAnimationFrame(function () { body.dataset.tampil = number; body.dataset.saat = Date.now(); });
    });
  }
  function listen() {
    var asked = new URLSearchParams({ berkas: told.berkas, kertas: showing.paper ? "1" : "0" });
    if (stream) { stream.close(); }
    units = {};
    leaves = {};
    sheet.textContent = "";
    stream = new EventSource(path("aliran") + "?" + asked);
    stream.onopen = function () { units = {}; sheet.textContent = ""; };
    stream.onmessage = function (message) {
      var event = JSON.parse(message.data);
      if (event.jenis === "isi") {
        takeIn(event);
        around(event);
        seen(event.nomor);
        window.setTimeout(mark, 0);
      } else if (event.jenis === "temuan") {
        found(event);
      } else if (event.jenis === "kertas") {
        paper(event);
      } else if (event.jenis === "utuh") {
        body.dataset.utuh = event.bita;
      }
    };
    stream.onerror = function () { one("keadaan").textContent = "Terputus: jalankan lagi naskah preview"; };
  }
  function press() {
    one("kertas").hidden = !showing.paper;
    one("temuan").hidden = !showing.found;
    body.classList.toggle("ada-kertas", showing.paper);
    body.classList.toggle("ada-temuan", showing.found);
    one("ganti-kertas").setAttribute("aria-pressed", String(showing.paper));
    one("ganti-temuan").setAttribute("aria-pressed", String(showing.found));
  }
  one("ganti-kertas").addEventListener("click", function () {
    showing.paper = !showing.paper;
    keep("kertas", showing.paper);
    one("lembar").textContent = "";
    press();
    listen();
  });
  one("ganti-temuan").addEventListener("click", function () {
    showing.found = !showing.found;
    keep("temuan", showing.found);
    press();
    mark();
  });
  one("dokumen").addEventListener("change", function (event) {
    location.href = "/d/" + encodeURIComponent(told.dosir) + "/" + encodeURIComponent(event.target.value) + "/";
  });
  one("halaman").addEventListener("change", function (event) {
    location.href = "/d/" + encodeURIComponent(told.dosir) + "/" + encodeURIComponent(told.nama) + "/" + encodeURIComponent(event.target.value);
  });
  window.addEventListener("resize", mark);
  press();
  listen();
}());
