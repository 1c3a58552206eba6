#!/usr/bin/python3
"""fonts.py FOLDER: the book's faces, cut to what the book needs, as woff2."""
import os
import sys
from fontTools import subset

GYRE = "/usr/share/texmf/fonts/opentype/public/"
TEXT = "U+0020-007E,U+00A0-017F,U+0391-03C9,U+2010-2026,U+2032,U+207B,U+2070-2079,U+2190-2193,U+2202,U+2207,U+2211,U+2212,U+2248,U+2260-2265,U+27E8-27E9,U+25B2,U+25BC,U+22EE"
MATH = TEXT + ",U+0300-0338,U+2016,U+2033,U+2034,U+20D7,U+2100-214F,U+2190-22FF,U+27C0-27EF,U+2308-230B,U+23DC-23E1,U+2A00-2AFF,U+1D434-1D503,U+1D538-1D56B,U+1D6A4-1D755"
FONTS = {
    "pagella-regular": (GYRE + "tex-gyre/texgyrepagella-regular.otf", TEXT),
    "pagella-italic": (GYRE + "tex-gyre/texgyrepagella-italic.otf", TEXT),
    "pagella-bold": (GYRE + "tex-gyre/texgyrepagella-bold.otf", TEXT),
    "pagella-math": (GYRE + "tex-gyre-math/texgyrepagella-math.otf", MATH),
    "jetbrains-mono": ("/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", TEXT + ",U+2261,U+2713,U+2717"),
}

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
for name, (path, characters) in FONTS.items():
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["*"]
    options.recalc_timestamp = False
    options.drop_tables += ["FFTM"]
    font = subset.load_font(path, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(characters.replace("U+", "")))
    cutter.subset(font)
    subset.save_font(font, os.path.join(folder, name + ".woff2"), options)
