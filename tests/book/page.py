#!/usr/bin/python3
"""page.py: the web book in a real browser, as its readers use it. TAP.

Every page from the disk and from a server; every live figure driven, and its
numbers compared with what the programs print; search, theme, unfolding and
copying; print, and no scripts at all; axe on every page, light and dark, wide
and narrow. Nothing may ask for what is outside the folder. Where a page goes by
the clock, the test sets the clock; what is waited for may take as long as it
takes, and the limits are there for what hangs.
"""
import http.server
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from glob import glob

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

sys.path.insert(1, "tests")
import record                                              # noqa: E402

ROOT = os.getcwd()
HTML = os.path.join(ROOT, "build/html")
DISK = "file://" + HTML + "/"
PAGES = sorted(os.path.basename(f) for f in glob(HTML + "/*.html") if "location.replace(" not in open(f, encoding="utf-8").read())
AXE = open(".packages/node_modules/axe-core/axe.min.js", encoding="utf-8").read()
FLAGS = ("--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
         "--disable-component-update --disable-sync --hide-scrollbars --disable-dev-shm-usage").split()
HANGS = 600     # seconds
count = failures = 0
lock = threading.Lock()


def report(good, name, why=""):
    global count, failures
    with lock:
        count += 1
        failures += not good
        print(f"{'ok' if good else 'not ok'} {count} - {name}" + (f"\n  # {why}" if why and not good else ""), flush=True)


def browser(width=1350, height=1000, dark=False):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in FLAGS + [f"--user-data-dir={tempfile.mkdtemp()}", f"--window-size={width},{height}"] + \
            (["--blink-settings=preferredColorScheme=0"] if dark else []):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    driver.set_page_load_timeout(HANGS)
    driver.set_script_timeout(HANGS)
    return driver


def wait(driver, script, *args):
    until = time.monotonic() + HANGS
    while time.monotonic() < until:
        got = driver.execute_script("return " + script, *args)
        if got:
            return got
        time.sleep(0.05)
    return None


# A clock that stands still: turn() moves it on, and draws a picture each time.
# With a tick, looking at it takes time, as on a machine that is slow.
CLOCK = """window.hand = {at: performance.now(), tick: 0, queue: [], frame: window.requestAnimationFrame};
performance.now = () => hand.at += hand.tick;
window.requestAnimationFrame = (f) => hand.queue.push(f);
hand.turn = (ms) => { hand.at += ms; hand.queue.splice(0).forEach((f) => f(hand.at)); };
"""


def turn(driver, times=1, ms=16):
    driver.execute_script("for (let i = 0; i < arguments[0]; i++) hand.turn(arguments[1])", times, ms)


def free(driver):
    driver.execute_script("delete performance.now; window.requestAnimationFrame = hand.frame; hand.queue.splice(0).forEach((f) => requestAnimationFrame(f))")


def complaints(driver):
    return [e["message"][:200] for e in driver.get_log("browser") if e["level"] == "SEVERE"]


def requests(driver):
    """Every address that was asked for since the last call, and the bytes of what came, without fonts."""
    asked, kinds, size = [], {}, 0
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked.append(message["params"]["request"]["url"])
            kinds[message["params"]["requestId"]] = asked[-1]
        elif message["method"] == "Network.dataReceived" and not re.search(r"\.woff2$|^blob:", kinds.get(message["params"]["requestId"], "")):
            size += message["params"]["dataLength"]
    return asked, size


def wake(driver):
    """Scroll to every live figure, and wait until each lives."""
    figures = driver.find_elements(By.CSS_SELECTOR, "figure[data-live]")
    for figure in figures:
        driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", figure)
        wait(driver, "arguments[0].dataset.ready || arguments[0].dataset.live === 'failed'", figure)
    return figures


def stated(figure):
    return {e.get_attribute("data-name"): float(e.get_attribute("data-value"))
            for e in figure.find_elements(By.CSS_SELECTOR, "[data-name]")}


def printed(command):
    out = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True).stdout
    found = {}
    for line in out.splitlines():
        name, _, value = line.partition(" = ") if " = " in line else line.rpartition(" ")
        found[name.strip()] = float(value.split()[0]) if re.match(r"-?[\d.]", value) else value
    return found


def close(a, b):
    return abs(a - b) <= 1e-9 * max(1, abs(b))


def compare(name, figure, command, **pairs):
    """What the figure states under these names is what the command prints under those."""
    told, want = stated(figure), printed(command)
    wrong = {mine: (told.get(mine), want.get(theirs)) for mine, theirs in pairs.items()
             if told.get(mine) is None or not close(told[mine], want[theirs])}
    report(not wrong, f"{name}: as `{command.replace('build/bin/', '')}` prints", str(wrong))


def figure_of(driver, page, name):
    driver.get(DISK + page)
    figure = driver.find_element(By.ID, name) if name else driver.find_element(By.CSS_SELECTOR, "figure[data-live]")
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", figure)
    report(wait(driver, "arguments[0].dataset.ready", figure) == "yes", f"{page}: {name or 'the cover'} lives")
    return figure


def labelled(figure, text):
    """The control with this label."""
    for label in figure.find_elements(By.CSS_SELECTOR, "label"):
        if label.text.replace("\n", "") == text:
            return figure.find_element(By.ID, label.get_attribute("for"))
    raise LookupError(text)


def slide(figure, text, value):
    control = labelled(figure, text)
    figure.parent.execute_script("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true})); "
                                 "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))", control, str(value))


def press(figure, text):
    for button in figure.find_elements(By.CSS_SELECTOR, ".live button"):
        if button.text == text:
            figure.parent.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
            button.click()
            return button
    raise LookupError(text)


SGD = "build/bin/sgd"
XOR = f"{SGD} --data tangled/data/xor.csv --raw --layers 3,4,1 --no-bias --batch all --loss sse --learning-rate 1 --epochs 1500"
XOR_PREDICT = " --predict 0,0,1 --predict 0,1,1 --predict 1,0,1 --predict 1,1,1"


def drive_neuron(driver):
    figure = figure_of(driver, "01-neurons.html", "fig-gates")
    compare("the neuron, untouched", figure, "build/bin/neuron --weights 1,1 --bias=-1.5 1 1", total="total", output="output")
    slider = labelled(figure, "bias")
    for _ in range(5):
        slider.send_keys(Keys.ARROW_LEFT)
    compare("the neuron, by keys", figure, "build/bin/neuron --weights 1,1 --bias=-2 1 1", total="total", output="output")
    report(slider.get_attribute("aria-valuetext") == "\u22122.0", "a slider says its value", slider.get_attribute("aria-valuetext"))
    most = 0
    slide(figure, "try", "xor")
    for w1, w2, b in ((1, 1, -0.5), (-1, -1, 1.5), (1, -1, -0.5), (1, 1, -1.5)):
        slide(figure, "w1", w1), slide(figure, "w2", w2), slide(figure, "bias", b)
        most = max(most, stated(figure)["right"])
    report(most == 3, "no neuron makes the exclusive or", str(most))


def drive_sigmoid(driver):
    figure = figure_of(driver, "02-sigmoid.html", "fig-slope")
    compare("the sigmoid, untouched", figure, "build/bin/sigmoid --weights 1 --bias 0 0", total="total", output="output", slope="slope")
    slide(figure, "steepness", 2.5), slide(figure, "shift", -1.5), slide(figure, "input", 0.7)
    compare("the sigmoid, moved", figure, "build/bin/sigmoid --weights 2.5 --bias=-1.5 0.7", total="total", output="output", slope="slope")
    over = figure.find_element(By.CSS_SELECTOR, ".u-over")
    webdriver.ActionChains(driver).move_to_element_with_offset(over, 60, 0).perform()
    moved = float(labelled(figure, "input").get_attribute("value"))
    compare("the sigmoid, at the pointer", figure, f"build/bin/sigmoid --weights 2.5 --bias=-1.5 {moved}", total="total", output="output", slope="slope")
    report(moved > 1, "the tangent follows the pointer", str(moved))


def drive_feedforward(driver):
    figure = figure_of(driver, "03-feedforward.html", "fig-network")
    compare("the network, untouched", figure, "build/bin/feedforward", h1="h1", h2="h2", o1="o1")
    press(figure, "The exclusive or, by hand")
    compare("the network, as an exclusive or", figure, "build/bin/feedforward --load tangled/data/xor.txt 0 1", h1="h1", h2="h2", o1="o1")
    driver.execute_script(CLOCK)
    play, seen = press(figure, "Play"), []
    while play.text == "Pause" and len(seen) < 100:
        turn(driver, ms=100)
        seen.append(driver.execute_script("return [...arguments[0].querySelectorAll('svg circle')].filter((c) => c.getAttribute('r') > 0 && c.getAttribute('r') < 20).length", figure))
    report({2, 4} <= set(seen), "the activations flow", str(seen))
    report(play.text == "Play" and seen[-1] == 0, "and arrive", str(seen))
    free(driver)
    slide(figure, "x1", 1)
    compare("the same for 1, 1", figure, "build/bin/feedforward --load tangled/data/xor.txt 1 1", h1="h1", h2="h2", o1="o1")


def drive_line(driver):
    figure = figure_of(driver, "04-loss.html", "fig-residuals")
    fit = "build/bin/loss --fit tangled/data/rent.csv"
    compare("the line, untouched", figure, fit, slope="slope", intercept="intercept", mse="mse", best="mse")
    press(figure, "Start at zero")
    for _ in range(7):
        press(figure, "Step")
    compare("the line after 7 steps from zero", figure, fit + " --steps 7", slope="descent_slope", intercept="descent_intercept", mse="descent_mse")
    press(figure, "Reset")
    for _ in range(5):
        labelled(figure, "rent").send_keys(Keys.ARROW_UP)
    moved = tempfile.mktemp(suffix=".csv")
    with open("tangled/data/rent.csv") as old, open(moved, "w") as new:
        new.write(old.read().replace("24,390", "24,440"))
    compare("the line after a point was moved by keys", figure, f"build/bin/loss --fit {moved}", slope="slope", intercept="intercept", mse="mse")
    before, handle = stated(figure), figure.find_elements(By.CSS_SELECTOR, ".handle")[0]
    webdriver.ActionChains(driver).drag_and_drop_by_offset(handle, 0, -40).perform()
    report(wait(driver, "Number(arguments[0].querySelector('[data-name=mse]').dataset.value) !== arguments[1]", figure, before["mse"]), "a point can be dragged")
    driver.execute_script(CLOCK)
    press(figure, "Play")
    turn(driver)
    first = stated(figure)
    turn(driver, 20)
    press(figure, "Pause")
    held = stated(figure)
    report(first["mse"] > held["mse"] > held["best"], "the walk plays from zero", f"{first} {held}")
    turn(driver, 20)
    report(stated(figure) == held, "and stops")
    free(driver)


def drive_slices(driver):
    figure = figure_of(driver, "05-backpropagation.html", "fig-slices")
    worked = printed("build/bin/backprop")
    for name in ("w1", "w2", "w5", "b3"):
        slide(figure, "slice", name)
        told = stated(figure)
        report(close(told["slope"], worked[f"dL/d{name}"]) and close(told["loss"], worked["loss"]), f"the slice of {name}: slope and loss as backprop prints them", str(told))
    slide(figure, "slice", "w1")
    slide(figure, "η", 2)
    before = stated(figure)
    press(figure, "Step this one")
    after = stated(figure)
    report(close(after["value"], before["value"] - 2 * before["slope"]) and after["loss"] < before["loss"], "a step by hand goes down", f"{before} {after}")
    press(figure, "Reset")
    report(stated(figure) == before, "reset goes back")


def drive_training(driver):
    figure = figure_of(driver, "06-descent.html", "fig-map")
    pairs = {"loss": "epoch 1000 loss", "Emily": "Emily", "Frank": "Frank"}
    compare("the training, untouched", figure, SGD, **pairs)
    for control, value, words in (("seed", 7, "--seed 7"), ("order", 1, "--seed 7 --order shuffled"), ("inputs", 2, "--seed 7 --order shuffled --standardise"),
                                  ("inputs", 0, "--seed 7 --order shuffled --raw"), ("η", 1, "--seed 7 --order shuffled --raw --learning-rate 1")):
        slide(figure, control, value)
        compare(f"the training, {control} {value}", figure, f"{SGD} {words}", **pairs)
    slide(figure, "η", 0.1), slide(figure, "inputs", 1), slide(figure, "order", 0), slide(figure, "seed", 1)
    slide(figure, "weight", 150), slide(figure, "height", 70)
    compare("your own numbers", figure, f"{SGD} --predict 150,70", yours="predict 150,70")
    slide(figure, "units", "kg")
    slide(figure, "weight", 70), slide(figure, "height", 180)
    compare("your own numbers in kg and cm", figure, f"{SGD} --predict {70 / 0.45359237!r},{180 / 2.54!r} | sed 's/^predict.*=/yours =/'", yours="yours")
    press(figure, "To the start")
    for _ in range(3):
        press(figure, "Step")
    report(stated(figure)["epoch"] == 3, "a step is an epoch")
    play = press(figure, "Play")
    wait(driver, "arguments[0].textContent === 'Play'", play)
    compare("played to epoch 1000", figure, SGD, **pairs)
    slide(figure, "epochs", 100000)
    report(stated(figure)["epoch"] == 100000, "a hundred times as long")
    # What is drawn while it trains: on a machine that takes no time, then on one that takes long.
    driver.execute_script(CLOCK)
    press(figure, "To the start")
    press(figure, "Play")
    shown = [0]
    while shown[-1] < 80000 and len(shown) < 2000:
        turn(driver)
        shown.append(stated(figure)["epoch"])
    report(all(0 < b - a <= max(4, a / 50) for a, b in zip(shown, shown[1:])), "a picture after every few epochs while it trains", f"{shown[:9]} ... {shown[-2:]}")
    driver.execute_script("hand.tick = 4")
    turn(driver)
    report(0 < stated(figure)["epoch"] - shown[-1] <= 200 < shown[-1] - shown[-2], "and after fewer where they take long", f"{shown[-2:]} {stated(figure)}")
    press(figure, "Pause")
    held = stated(figure)
    turn(driver, 5)
    report(stated(figure) == held and held["epoch"] < 100000, "a long training stops at once", str(held))
    free(driver)
    slide(figure, "epochs", 10000)
    compare("ten thousand epochs", figure, f"{SGD} --epochs 10000", loss="epoch 10000 loss", Emily="Emily", Frank="Frank")


def drive_xor(driver):
    figure = figure_of(driver, "06-descent.html", "fig-xor-learned")
    pairs = {"loss": "epoch 1500 loss", **{f"predict {x}": f"predict {x}" for x in ("0,0,1", "0,1,1", "1,0,1", "1,1,1")}}
    compare("the exclusive or, untouched", figure, XOR + XOR_PREDICT, **pairs)
    press(figure, "A seed that gets stuck")
    seed = int(stated(figure)["seed"])
    compare("the seed that gets stuck", figure, XOR + XOR_PREDICT + f" --seed {seed}", **pairs)
    report(stated(figure)["loss"] > 0.2, "it is stuck")
    slide(figure, "η", 0.1)
    compare("another learning rate", figure, XOR.replace("--learning-rate 1", "--learning-rate 0.1") + XOR_PREDICT + f" --seed {seed}", **pairs)


def drive_valley(driver):
    figure = figure_of(driver, "07-better-descents.html", "fig-valley")

    def against(name, rate, adam, steps):
        slide(figure, "rate", rate), slide(figure, "rate of Adam", adam), slide(figure, "steps", steps)
        for rule, at in (("sgd", rate), ("momentum", rate), ("adam", adam)):
            compare(f"the valley, {name}", figure, f"build/bin/descend --valley --optimiser {rule} --learning-rate {at} --epochs {steps}", **{rule: "loss"})

    against("untouched", 0.036, 0.5, 40)
    against("moved", 0.012, 1.25, 97)
    slide(figure, "rate", 0.06), slide(figure, "steps", 200)
    report(stated(figure)["sgd"] > 1e6, "too large a rate leaves the valley", str(stated(figure)))


def drive_shares(driver):
    figure = figure_of(driver, "10-classes.html", "fig-shares")

    def against(name, totals, truth):
        for which, total in zip(("first", "second", "third"), totals):
            slide(figure, f"{which} total", total)
        slide(figure, "truth", truth)
        compare(f"shares, {name}", figure, "build/bin/classify --totals=" + ",".join(map(str, totals)), surprise=f"surprise {truth}")
        found = stated(figure)
        report(abs(sum(found[f"slope {i}"] for i in range(3))) < 1e-15, f"shares, {name}: the slopes add up to nothing", str(found))

    against("untouched", (2, 1, -1), 0)
    against("the third is true", (-5, 0.3, 4.7), 2)
    against("sure and wrong", (5, -5, 0), 1)


def drive_cover(driver):
    held = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": CLOCK})
    figure = figure_of(driver, "index.html", None)
    shown = [turn(driver) or stated(figure)["epoch"] for _ in range(5)]
    report(shown == sorted(set(shown)) and shown[-1] < 1000, "the cover's curve moves", str(shown))
    driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", held)
    figure = figure_of(driver, "index.html", None)
    report(wait(driver, "(arguments[0].querySelector('[data-name=epoch]') || {dataset: {}}).dataset.value === '1000'", figure), "and comes to its end")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
    figure = figure_of(driver, "index.html", None)
    compare("where motion is unwelcome, the cover shows the end", figure, SGD, loss="epoch 1000 loss")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def reading(driver):
    body = lambda: driver.find_element(By.TAG_NAME, "body")
    driver.get(DISK + "02-sigmoid.html")
    # search
    body().send_keys("/")
    field = wait(driver, "document.querySelector('dialog[open] input[type=search]')")
    report(field is not None, "the key / opens the search")
    for words, kind, want in (("sigmoid_slope", "hit-name", "sigmoid_slope"), ("squash a total", "hit-chunk", "Squash a total"), ("lucky seed ten thousand", "hit-text", "Is it luck?")):
        field.clear()
        field.send_keys(words)
        # The search answers each letter at once, when it has been loaded.
        wait(driver, "document.querySelector('.hits a')")
        hits = driver.execute_script("return [...document.querySelectorAll('.hits a')].map((a) => [a.className, a.textContent, a.getAttribute('href')])")
        report(any(h[0] == kind and want in h[1] for h in hits[:5]), f"the search finds '{words}'", str(hits[:5]))
        lost = [h[2] for h in hits if not os.path.exists(os.path.join(HTML, h[2].split("#")[0]))]
        report(not lost, f"its places exist, for '{words}'", str(lost))
    field.clear()
    field.send_keys("zzzzqqq")
    report(wait(driver, "document.querySelector('.search .count').textContent === '0 places'"), "what is not there is not found")
    field.clear()
    field.send_keys("early update")
    wait(driver, "document.querySelectorAll('.hits a').length > 0")
    field.send_keys(Keys.ENTER)
    report(wait(driver, "!location.href.includes('02-sigmoid')") or wait(driver, "location.hash.length > 1"), "Enter goes to the first place", driver.current_url)
    driver.get(DISK + "02-sigmoid.html")
    body().send_keys("/")
    wait(driver, "document.querySelector('dialog[open]')")
    driver.find_element(By.ID, "search-key").click()
    driver.find_element(By.CSS_SELECTOR, "dialog input[type=search]").send_keys(Keys.ESCAPE)
    report(wait(driver, "!document.querySelector('dialog[open]')"), "Escape closes the search")
    body().send_keys("/")
    driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    report(not driver.execute_script("return document.querySelector('dialog[open]')"), "the key can be turned off")
    driver.execute_script("localStorage.clear()")
    # theme
    driver.get(DISK + "02-sigmoid.html")
    paper = "return getComputedStyle(document.body).backgroundColor"
    light = driver.execute_script(paper)
    driver.find_element(By.CSS_SELECTOR, "button.theme").click()
    dark = driver.execute_script(paper)
    driver.refresh()
    report(light != dark == driver.execute_script(paper), "the theme switches and stays", f"{light} {dark}")
    report(driver.execute_script("return document.documentElement.dataset.theme") == "dark"
           and "localStorage" in driver.page_source.split("</head>")[0], "it is set before anything is painted")
    driver.find_element(By.CSS_SELECTOR, "button.theme").click()
    report(driver.execute_script(paper) == light, "and switches back")
    # unfolding
    driver.get(DISK + "01-neurons.html")
    driver.find_element(By.CSS_SELECTOR, "button.all").click()
    link = driver.find_element(By.CSS_SELECTOR, "main pre a.nw-ref")
    button = driver.execute_script("return arguments[0].previousElementSibling", link)
    target = driver.execute_script("return document.getElementById(arguments[0].getAttribute('href').slice(1)).querySelector('pre code').textContent", link)
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
    button.send_keys(Keys.ENTER)
    inside = driver.execute_script("return arguments[0].nextElementSibling", link)
    strip = lambda text: re.sub(r"[▸▾\s]", "", text)
    report(inside.get_attribute("class") == "unfolded" and strip(inside.get_attribute("textContent")) == strip(target)
           and button.get_attribute("aria-expanded") == "true", "a chunk unfolds where it is used", inside.get_attribute("textContent")[:200])
    button.click()
    report(button.get_attribute("aria-expanded") == "false" and not driver.find_elements(By.CSS_SELECTOR, ".unfolded"), "and folds again")
    # places that have moved
    for old, new in (("09-classes.html#ex-leak", "10-classes.html#ex-leak"), ("03-feedforward.html#sec-model-options", "91-models.html#sec-model-options"), ("91-command-line.html#ch-command-line", "84-options.html#ch-options")):
        driver.get("about:blank")
        driver.get(DISK + old)
        report(wait(driver, "location.href.endsWith(arguments[0])", new), f"{old} leads to {new}", driver.current_url)
    driver.get(DISK + "01-neurons.html")
    # where you are
    here = driver.execute_script("const h = [...document.querySelectorAll('main h2[id]')][3]; h.scrollIntoView(); return h.id")
    report(wait(driver, "(document.querySelector('.contents ol ol [aria-current]') || {hash: ''}).hash === '#' + arguments[0]", here), "the contents show where you are")
    # a heading's link, and the program's note
    report(driver.find_elements(By.CSS_SELECTOR, f"#{here} a.self[href='#{here}']"), "a heading has a link to itself")
    files = driver.find_element(By.CSS_SELECTOR, ".program a").get_attribute("href")
    driver.get(files)
    driver.execute_script("return 0")
    shown = driver.execute_script("return document.querySelector('main pre code').textContent")
    download = driver.find_element(By.CSS_SELECTOR, "a[download]").get_attribute("href")
    report(open(download[len("file://"):], encoding="utf-8").read().strip() == shown.strip(), "a file is shown and can be taken along", download)
    report(not complaints(driver), "and the console is silent")


def folding(driver):
    """Code that is one line until something leads to it."""
    page = next(p for p in PAGES if "-programs" in p and "files" not in p and "more" not in p)
    state = "return [...document.querySelectorAll('details.fold')].map((d) => d.open)"
    driver.get(DISK + page)
    driver.execute_script("localStorage.clear()")
    driver.refresh()
    folded = driver.execute_script(state)
    report(len(folded) > 20 and not any(folded), f"the listings of {page} are a line each", str(len(folded)))
    texts = [s.text for s in driver.find_elements(By.CSS_SELECTOR, "details.fold > summary")]
    bad = [t for t in texts if not re.match(r"⟨.+⟩", t) or not re.search(r"\d+ lines?$", t)]
    report(not bad, "each line has a name and a number of lines", str(bad[:3]))
    heights = driver.execute_script("return [...document.querySelectorAll('details.fold > summary')].map((s) => s.offsetHeight)")
    report(max(heights) < 50, "and is one line", str(max(heights)))
    target = driver.execute_script("return document.querySelectorAll('details.fold > .nw-chunk')[9].id")
    seen = "return document.getElementById(arguments[0]).checkVisibility() && document.getElementById(arguments[0]).getBoundingClientRect().top < innerHeight"
    for way, go in (("an address", lambda: (driver.get("about:blank"), driver.get(DISK + page + "#" + target))),
                    ("a link", lambda: driver.execute_script("const a = document.createElement('a'); a.href = '#' + arguments[0]; document.querySelector('main').prepend(a); a.click()", target)),
                    ("the same link again", lambda: driver.execute_script("document.querySelectorAll('details.fold').forEach((d) => { d.open = false; }); document.querySelector('main > a').click()"))):
        go()
        report(wait(driver, seen[7:], target), f"{way} opens what it leads to")
        report(sum(driver.execute_script(state)) == 1, "and nothing else")
    driver.execute_script("document.querySelectorAll('details.fold').forEach((d) => { d.open = false; }); dispatchEvent(new Event('beforeprint'))")
    report(all(driver.execute_script(state)), "printing opens all")
    driver.execute_script("dispatchEvent(new Event('afterprint'))")
    report(not any(driver.execute_script(state)), "and closes them after")
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get("about:blank")
    driver.get(DISK + page + "#" + target)
    report(driver.find_element(By.ID, target).is_displayed(), "without scripts an address opens it too")
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    driver.get(DISK + page)
    driver.find_element(By.CSS_SELECTOR, "button.all").click()
    report(all(driver.execute_script(state)), "the switch opens all")
    driver.refresh()
    report(all(driver.execute_script(state)) and driver.find_element(By.CSS_SELECTOR, "button.all").text == "Fold code", "and is remembered")
    driver.find_element(By.CSS_SELECTOR, "button.all").click()
    report(not any(driver.execute_script(state)), "and closes all")
    driver.execute_script("localStorage.clear()")


def copying(driver, server):
    driver.get(server + "01-neurons.html")
    driver.find_element(By.CSS_SELECTOR, "button.all").click()
    driver.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
    for selector, want in ((".run", lambda block: "\n".join(b.text for b in block.find_elements(By.TAG_NAME, "b"))),
                           (".nw-chunk", lambda block: driver.execute_script("const c = arguments[0].querySelector('pre').cloneNode(true); c.querySelectorAll('button').forEach((b) => b.remove()); return c.textContent", block))):
        block = driver.find_elements(By.CSS_SELECTOR, "main " + selector)[1]
        button = block.find_element(By.CSS_SELECTOR, "button.copy")
        driver.execute_script("window.said = []; const voice = document.querySelector('p[role=status]'); new MutationObserver(() => said.push(voice.textContent)).observe(voice, {childList: true});"
                              "arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()
        # When it is said that it is done, what was put there can be read.
        report(wait(driver, "said.includes('Copied.')"), f"copying from {selector} is said aloud")
        got = driver.execute_async_script("navigator.clipboard.readText().then(arguments[0], (e) => arguments[0](String(e)))")
        report(got == want(block) and got, f"copying from {selector}", repr(got)[:200])


def plain(driver):
    """Without scripts, and in print, the printed figures stand in their places."""
    for page in ("01-neurons.html", "06-descent.html"):
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        driver.get(DISK + page)
        figures = driver.find_elements(By.CSS_SELECTOR, "figure[data-live] .still svg")
        report(figures and all(f.is_displayed() for f in figures), f"{page} without scripts has its figures")
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
        driver.get(DISK + page)
        wake(driver)
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        report(all(f.is_displayed() for f in driver.find_elements(By.CSS_SELECTOR, "figure[data-live] .still svg"))
               and not any(f.is_displayed() for f in driver.find_elements(By.CSS_SELECTOR, ".live, .contents, .copy")), f"{page} in print has its figures and no controls")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


# Shapes that are filled although the drawing says, on them or on what they are in, that they are not.
FILLED = """return [...document.querySelectorAll("figure svg *")].filter((shape) => shape instanceof SVGGeometryElement)
    .filter((shape) => shape.closest("[fill]") && shape.closest("[fill]").getAttribute("fill") === "none" && shape.closest("svg").contains(shape.closest("[fill]"))
        && getComputedStyle(shape).fill !== "none").map((shape) => shape.outerHTML.slice(0, 80))"""


def drawings(driver):
    """A drawing is filled where it says so, and nowhere else: on the screen, and in print."""
    lines = 0
    for page in PAGES:
        driver.get(DISK + page)
        lines += driver.execute_script("return document.querySelectorAll('figure svg[fill=none] path').length")
        for medium in ("", "print"):
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium})
            filled = driver.execute_script(FILLED)
            report(not filled, f"{page}{' in print' if medium else ''}: no line of a drawing is filled", f"{len(filled)}: {filled[:3]}")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    report(lines > 10, f"{lines} lines in drawings that are not filled", "none were found")


# What is waited for before anything is painted.
HOLDING = "return performance.getEntriesByType('resource').filter((e) => e.renderBlockingStatus === 'blocking').map((e) => e.name.split('/').pop())"


def weigh(driver, server):
    """Each page from the disk and from a server: nothing from outside, no complaint, light and soon seen."""
    for page in PAGES:
        for where in (DISK, server):
            driver.get("about:blank")
            requests(driver), complaints(driver)
            driver.get(where + page)
            painted = wait(driver, "performance.getEntriesByName('first-contentful-paint').length")
            holding = driver.execute_script(HOLDING)
            asked, size = requests(driver)
            if where == server:
                report(size < 300_000, f"{page}: the first view takes {size // 1000} kB without fonts", str(asked))
                report(painted and holding == ["style.css"], f"{page}: nothing but the stylesheet holds up the first view", f"{painted} {holding}")
            figures = wake(driver)
            more, _ = requests(driver)
            outside = [url for url in asked + more if not url.startswith((where, "data:", "blob:", "about:"))]
            said = complaints(driver)
            dead = [f.get_attribute("id") for f in figures if f.get_attribute("data-ready") != "yes"]
            report(not outside and not said and not dead, f"{where[:5]} {page}: nothing from outside, no complaint, all figures live", f"{outside} {said} {dead}")


def axe(width, dark):
    driver = browser(width, 900, dark)
    for page in PAGES:
        driver.get(DISK + page)
        wake(driver)
        driver.execute_script("window.scrollTo(0, 0); document.querySelectorAll('.live button[aria-pressed=true]').forEach((b) => b.click())")
        driver.execute_script(AXE)
        if page == "01-neurons.html":           # with what can be opened open
            driver.execute_script("document.querySelectorAll('details').forEach((d) => { d.open = true; }); document.querySelectorAll('.unfold').forEach((b) => b.click())")
        if page == "02-sigmoid.html":
            driver.find_element(By.CSS_SELECTOR, "button.find").click()
            driver.find_element(By.CSS_SELECTOR, "dialog input").send_keys("step")
            wait(driver, "document.querySelectorAll('.hits a').length")
        found = driver.execute_async_script("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']})"
                                            ".then((r) => arguments[0](r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(' | '))), (e) => arguments[0]([String(e)]))")
        report(not found, f"axe finds nothing on {page}, {'dark' if dark else 'light'}, {width} wide", " ;; ".join(found)[:1500])
        wide = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        report(wide <= 0, f"{page}, {width} wide, does not scroll sideways", f"{wide} px")
    driver.quit()


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Quiet", (http.server.SimpleHTTPRequestHandler,), {
        "log_message": lambda *a: None, "__init__": lambda self, *a, **k: http.server.SimpleHTTPRequestHandler.__init__(self, *a, directory=os.path.join(ROOT, "build"), **k)}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/html/"

    def first():
        driver = browser()
        for drive in (drive_neuron, drive_sigmoid, drive_feedforward, drive_line, drive_slices, drive_training, drive_xor, drive_valley, drive_shares, drive_cover, reading, folding, plain, drawings):
            try:
                drive(driver)
            except Exception as e:
                report(False, drive.__name__, f"{type(e).__name__}: {str(e)[:400]}")
        for drive in (copying, weigh):
            try:
                drive(driver, address)
            except Exception as e:
                report(False, drive.__name__, f"{type(e).__name__}: {str(e)[:400]}")
        driver.quit()

    first()
    with ThreadPoolExecutor(2) as pool:
        for result in [pool.submit(axe, width, dark) for width in (1350, 400) for dark in (False, True)]:
            result.result()
    record.save(page_checks=count)
    print(f"1..{count}")


main()
sys.exit(failures > 0)
