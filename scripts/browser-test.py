#!/usr/bin/env python3
"""Works with the web application in Chromium as people do, and looks for what a person would stumble over.

usage: browser-test.py PROGRAM FOLDER [--story]

Serves Examples/ with PROGRAM. First a day's work: a document is added, its incident found and opened, a figure followed to
its words, two incidents merged, the merger undone; then a viewer logs in and is refused the merge. After that every page is
opened at three widths, in light and in dark; the pictures go into FOLDER. Fails on a message in the browser's console, on a
page that is wider than the window, on a page that says less without scripts, and on text whose contrast is too low.
With --story the pages are left out. Needs Debian's chromium-driver and nothing else.
"""

import base64
import json
import pathlib
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

WIDTHS = [320, 1000, 1600]
PAGES = [
    "/", "/timeline", "/map", "/incidents", "/discrepancies", "/figures", "/agreements", "/obligations", "/access", "/channel",
    "/exchange", "/statements", "/speakers", "/actors", "/placenames", "/documents", "/notices", "/search?q=truce", "/review", "/history", "/add",
    "/exports", "/nothing", "/timeline?asof=2016-09-16", "/?asof=2016-09-16",
]
# One thing of each of these lists is opened, too.
LISTS = ["incidents", "discrepancies", "agreements", "statements", "speakers", "actors", "placenames", "places", "documents"]

# Text whose contrast with its ground is below what WCAG 2.2 AA asks for; drawings and what lies on transparent ground are
# looked at by people, on the screenshots.
CONTRAST = """
const parse = (c) => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
const light = ([r, g, b]) => { const f = [r, g, b].map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
const bad = [];
for (const e of document.querySelectorAll("main *, header *, footer *")) {
  if (e.closest("svg") || !e.checkVisibility()) continue;
  if (![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
  const style = getComputedStyle(e), size = parseFloat(style.fontSize), a = light(parse(style.color)), b = light(ground(e));
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  if (ratio < needed - 0.02) bad.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}: ${e.textContent.trim().slice(0, 40)}`);
}
return bad.slice(0, 5);
"""

OUTLINE = """
const faults = [];
const ranks = [...document.querySelectorAll("h1,h2,h3,h4,h5")].filter((e) => e.checkVisibility()).map((e) => Number(e.tagName[1]));
if (ranks.filter((r) => r === 1).length !== 1) faults.push("not one heading of the first rank");
ranks.forEach((r, i) => { if (i > 0 && r > ranks[i - 1] + 1) faults.push(`a heading of rank ${r} follows one of rank ${ranks[i - 1]}`); });
const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
ids.forEach((id, i) => { if (ids.indexOf(id) !== i) faults.push(`two things are called ${id}`); });
for (const e of document.querySelectorAll("input:not([type=hidden]),textarea,select")) if (!e.labels || !e.labels.length) faults.push(`no label for ${e.name}`);
for (const e of document.querySelectorAll("a")) if (!e.textContent.trim() && !e.getAttribute("aria-label")) faults.push(`a link without words to ${e.getAttribute("href")}`);
return faults.slice(0, 5);
"""


class Browser:
    """One browser behind chromedriver."""

    def __init__(self, driver, arguments=(), scripts=True):
        self.driver = driver
        options = {
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                     "--force-prefers-reduced-motion", "--window-size=1600,1000",
                     *arguments],
        }
        if not scripts:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        wanted = {"browserName": "chrome", "goog:loggingPrefs": {"browser": "ALL"}, "goog:chromeOptions": options}
        self.session = "/session/" + self.call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.driver + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as reply:
                return json.load(reply)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"].splitlines()[0]) from None

    def do(self, method, path, body=None):
        return self.call(method, self.session + path, body)

    def open(self, address):
        self.do("POST", "/url", {"url": address})

    def run(self, script, *arguments):
        return self.do("POST", "/execute/sync", {"script": script, "args": arguments})

    def resize(self, width, height=900):
        # The window's own edge is not part of the page, so the page's width is set by emulation.
        self.do("POST", "/goog/cdp/execute", {
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}})

    def find(self, selector, wait=10.0):
        """The first element that a selector finds, once it is there."""
        end = time.monotonic() + wait
        while True:
            found = self.do("POST", "/elements", {"using": "css selector", "value": selector})
            if found:
                return next(iter(found[0].values()))
            if time.monotonic() > end:
                said = self.run("return location.href + ': ' + document.querySelector('main').innerText.slice(0, 400)")
                raise AssertionError("no %s on %s" % (selector, said))
            time.sleep(0.1)

    def click(self, selector, wait=10.0):
        self.do("POST", f"/element/{self.find(selector, wait)}/click", {})

    def type(self, selector, text):
        self.do("POST", f"/element/{self.find(selector)}/value", {"text": text})

    def text(self, selector="main", wait=10.0):
        return self.do("GET", f"/element/{self.find(selector, wait)}/text")

    def send(self, form, fields):
        """Fills in a form and sends it; a new page is there when it returns."""
        self.find(form)
        self.run("const d = document.querySelector(arguments[0]).closest('details:not([open])'); if (d) d.querySelector('summary').click()", form)
        for name, value in fields.items():
            self.type(f"{form} [name={name}]", value)
        self.run("document.documentElement.dataset.old = 'true'")
        self.click(f"{form} button")
        self.find("html:not([data-old]) main")

    def look(self, scheme):
        self.do("POST", "/goog/cdp/execute", {
            "cmd": "Emulation.setEmulatedMedia", "params": {"features": [{"name": "prefers-color-scheme", "value": scheme}]}})

    def picture(self, file):
        size = self.do("POST", "/goog/cdp/execute", {"cmd": "Page.getLayoutMetrics", "params": {}})["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 2600), "scale": 1}
        shot = self.do("POST", "/goog/cdp/execute", {
            "cmd": "Page.captureScreenshot", "params": {"format": "png", "captureBeyondViewport": True, "clip": clip}})
        file.write_bytes(base64.b64decode(shot["data"]))

    def errors(self):
        entries = self.do("POST", "/se/log", {"type": "browser"})
        return [entry["message"] for entry in entries if entry["level"] in ("SEVERE", "WARNING")]

    def close(self):
        self.do("DELETE", "")


class Service:
    """The program on a store."""

    def __init__(self, program, store):
        self.process = subprocess.Popen(
            [program, "serve", "--store", store, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.base = self.process.stdout.readline().strip().rstrip("/")

    def api(self, path):
        with urllib.request.urlopen(self.base + "/api/v1" + path, timeout=60) as reply:
            return json.load(reply)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def pages(base):
    """The pages to open: those that are always there, and one thing of each list."""
    found = list(PAGES)
    for name in LISTS:
        request = urllib.request.Request(base + ("/map" if name == "places" else "/" + name))
        with urllib.request.urlopen(request, timeout=60) as reply:
            text = reply.read().decode()
        start = text.find(f'href="/{name}/')
        if start >= 0:
            found.append(text[start + 6:].split('"')[0].split("#")[0])
    return found


def name(path):
    page, _, choice = path.strip("/").partition("?")
    return "-".join(part[:12] for part in (page or "board").split("/") + choice.split("&") if part)


def check(browser, base, folder, faults):
    for path in pages(base):
        words = {}
        for scheme in ["light", "dark"]:
            browser.look(scheme)
            for width in WIDTHS:
                where = f"{path} at {width} px, {scheme}"
                browser.resize(width)
                browser.open(base + path)
                wide = browser.run("return document.documentElement.scrollWidth")
                if wide > width:
                    faults.append(f"{where}: the page is {wide} px wide")
                faults += [f"{where}: {fault}" for fault in browser.run(CONTRAST)]
                browser.picture(folder / f"{name(path)}-{width}-{scheme}.png")
        faults += [f"{path}: {fault}" for fault in browser.run(OUTLINE)]
        for message in browser.errors():
            # The page that is not there is meant not to be there.
            if path != "/nothing" or "404" not in message:
                faults.append(f"{path}: {message}")


NEW = """Depot burns in Homs

September 20, 2016

A rocket hit a flour depot in Homs on Monday, killing seven guards, the city council said. The council blamed the rebels.
A spokesman for the rebels denied it. "We fired at nothing in the city," he said.
"""
SECRET = "correct horse battery"


def work(browser, service):
    """A day's work of one person: each step fails when what a person would look for is not there."""
    base = service.base
    browser.resize(1000)
    browser.open(base + "/add")
    browser.send("form.add", {"name": "depot", "text": NEW})
    if "up to date" not in browser.text("p[role=status]", wait=20):
        raise AssertionError("the end of the work is not told")

    browser.open(base + "/search?q=depot+rocket")
    browser.click(".hits a[href^='/incidents/']")
    if "Homs" not in browser.text("h1"):
        raise AssertionError("the search does not lead to the new incident")
    incident = browser.run("return location.pathname")

    browser.click("dl.facts .fn a[href*='#w']")
    words = browser.text(":target")
    if not words:
        raise AssertionError("the figure does not lead to its words")

    before = service.api("/summary")["incidents"]
    browser.open(base + incident)
    browser.run("document.querySelector('form:has([value=merge]) select').selectedIndex = 1")
    browser.send("form:has([value=merge])", {"why": "a test of mergers"})
    if "merged 2 passages" not in browser.text(".history"):
        raise AssertionError("the merger is not told of on the page")
    if service.api("/summary")["incidents"] != before - 1:
        raise AssertionError("two incidents were merged and there are %d" % service.api("/summary")["incidents"])
    browser.send("form:has([value=withdraw])", {"why": "it was a test"})
    if "(undone)" not in browser.text(".history"):
        raise AssertionError("the merger is not told to be undone")
    if service.api("/summary")["incidents"] != before:
        raise AssertionError("the merger was not undone")
    return incident


def viewer(browser, base, incident):
    """A viewer logs in, sees no form to merge, and is refused one that is made up."""
    browser.open(base + incident)
    browser.send("form[action='/login']", {"name": "vera", "password": SECRET})
    if browser.run("return document.querySelectorAll('form:has([value=merge])').length"):
        raise AssertionError("a viewer is shown the form to merge")
    browser.run("""
        const token = document.querySelector('form.leave [name=token]').value;
        const form = document.createElement('form');
        form.method = 'post'; form.action = '/decisions'; form.id = 'made';
        for (const [name, value] of [['token', token], ['kind', 'merge'], ['why', 'none'],
            ['subject', 'incident:1-4@sha256:aa'], ['other', 'incident:5-9@sha256:bb']]) {
          const field = document.createElement('input');
          field.name = name; field.value = value; form.append(field);
        }
        document.querySelector('main').append(form);
        document.documentElement.dataset.old = 'true';
        form.submit();""")
    browser.find("html:not([data-old]) main")
    if "web.not-allowed" not in browser.text():
        raise AssertionError("a viewer is not refused the merger")
    browser.errors()


def jump(browser, base, faults):
    """From a fact to its words, and from words to their fact, by clicks."""
    browser.resize(1600)
    browser.open(base + "/")
    target = browser.run("const a = document.querySelector('main .fn a'); a && a.click(); return !!a")
    if not target:
        faults.append("the status board has no fact to click on")
        return
    time.sleep(1)
    if not browser.run("return !!document.querySelector(':target')"):
        faults.append("a click on a fact shows no words")
    if not browser.run("const w = document.querySelector('a.w'); w && w.click(); return !!w"):
        faults.append("the reader has no words to click on")
    time.sleep(0.5)
    if not browser.run("return !!document.querySelector('.fact-list li:target')"):
        faults.append("a click on words shows no fact")


def plain(driver, base, faults):
    """Every page says the same without scripts."""
    with_scripts, without = Browser(driver), Browser(driver, scripts=False)
    try:
        for path in pages(base):
            said = []
            for browser in (with_scripts, without):
                browser.open(base + path)
                element = browser.do("POST", "/element", {"using": "css selector", "value": "main"})
                said.append(browser.do("GET", f"/element/{next(iter(element.values()))}/text"))
            if len(said[1]) < len(said[0]) * 0.95 - 60:
                faults.append(f"{path}: {len(said[0])} characters with scripts, {len(said[1])} without")
    finally:
        with_scripts.close()
        without.close()


def driver(port):
    """A running chromedriver and its address."""
    process = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(100):
        try:
            urllib.request.urlopen(address + "/status", timeout=1)
            break
        except OSError:
            time.sleep(0.1)
    return process, address


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    examples, faults = os.path.join(root, "Examples"), []
    chrome, address = driver(9515)
    with tempfile.TemporaryDirectory() as place:
        store = os.path.join(place, "case.truce")
        subprocess.run(
            [program, "add", examples, "--profile", examples + "/case.yaml", "--store", store], check=True,
            stdout=subprocess.DEVNULL)
        service = Service(program, store)
        browser = Browser(address)
        try:
            incident = work(browser, service)
            faults += [f"at work: {message}" for message in browser.errors()]
            jump(browser, service.base, faults)
            if "--story" not in sys.argv:
                check(browser, service.base, folder, faults)
                plain(address, service.base, faults)
            service.stop()
            for name, role in [("vera", "viewer"), ("ada", "admin")]:
                subprocess.run(
                    [program, "account", "set", name, "--role", role, "--store", store], check=True, text=True,
                    input=SECRET + "\n", stdout=subprocess.DEVNULL)
            service = Service(program, store)
            viewer(browser, service.base, incident)
        finally:
            browser.close()
            service.stop()
            chrome.terminate()
            chrome.wait()
    for fault in faults:
        print(fault)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
